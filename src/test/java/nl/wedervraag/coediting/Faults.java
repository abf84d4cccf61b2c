package nl.wedervraag.coediting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source whose statements fail when a test says so. */
final class Faults extends DelegatingDataSource {

    private volatile @Nullable Plan plan;
    final AtomicInteger statements = new AtomicInteger();
    final AtomicInteger struck = new AtomicInteger();

    /** The text of every statement so far, once. */
    final Set<String> seen = ConcurrentHashMap.newKeySet();

    Faults(DataSource dataSource) {
        super(dataSource);
    }

    enum When {
        /** The statement never reaches the database. */
        BEFORE,
        /** It is done and committed, and nobody hears of it. */
        AFTER
    }

    private record Plan(Predicate<String> which, When when, AtomicInteger times, Runnable first) {}

    /** Lets the next statements whose text fits fail as if the connection were lost. */
    void strike(Predicate<String> which, When when, int times) {
        plan = new Plan(which, when, new AtomicInteger(times), () -> {});
    }

    /** Does something just before the next statement whose text fits. */
    void before(Predicate<String> which, Runnable first) {
        plan = new Plan(which, When.BEFORE, new AtomicInteger(0), first);
    }

    /** Holds up the next statement whose text fits, until the test lets it go. */
    Held hold(Predicate<String> which) {
        var held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        before(which, () -> {
            held.reached.countDown();
            held.wait(held.released);
        });
        return held;
    }

    record Held(CountDownLatch reached, CountDownLatch released) {

        void awaitReached() {
            wait(reached);
        }

        void release() {
            released.countDown();
        }

        private void wait(CountDownLatch latch) {
            try {
                if (!latch.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Nobody came");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void stop() {
        plan = null;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, super.getConnection(), null);
    }

    private <T> T proxy(Class<T> type, T target, @Nullable String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (sql != null && method.getName().startsWith("execute")) {
                return execute(sql, () -> call(target, method, args));
            }
            var result = call(target, method, args);
            return method.getName().equals("prepareStatement") && args[0] instanceof String text
                    ? proxy(PreparedStatement.class, (PreparedStatement) Objects.requireNonNull(result), text)
                    : result;
        }));
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private interface Call {
        @Nullable
        Object now() throws Throwable;
    }

    private @Nullable Object execute(String sql, Call call) throws Throwable {
        statements.incrementAndGet();
        seen.add(sql);
        var now = plan;
        if (now == null || !now.which.test(sql)) {
            return call.now();
        }
        if (now.times.get() == 0) {
            plan = null;
            now.first.run();
            return call.now();
        }
        if (now.times.decrementAndGet() == 0) {
            plan = null;
        }
        struck.incrementAndGet();
        if (now.when == When.AFTER) {
            call.now();
        }
        throw new SQLException("the line was cut", "08006");
    }
}
