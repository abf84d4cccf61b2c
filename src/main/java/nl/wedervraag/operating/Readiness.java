package nl.wedervraag.operating;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether this node can serve: it has started, isn't stopping, and its database answers. */
@Component
class Readiness {

    private static final int PATIENCE_SECONDS = 2;
    private static final Executor ASKING =
            task -> Thread.ofVirtual().name("asking the database").start(task);

    private final DataSource database;
    /** However many want to know, one at a time asks. */
    private final AtomicReference<@Nullable CompletableFuture<Boolean>> asked = new AtomicReference<>();

    private volatile boolean started;

    Readiness(DataSource database) {
        this.database = database;
    }

    /** What this node lacks, by name; empty: nothing. */
    List<String> missing() {
        return Stream.of(started ? "" : "start", databaseAnswers() ? "" : "database")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private boolean databaseAnswers() {
        try {
            return asking().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CompletableFuture<Boolean> asking() {
        var mine = new CompletableFuture<Boolean>();
        var others = asked.compareAndExchange(null, mine);
        if (others != null) {
            return others;
        }
        ASKING.execute(() -> {
            var answers = ask();
            asked.set(null);
            mine.complete(answers);
        });
        return mine;
    }

    private boolean ask() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void hasStarted() {
        started = true;
    }

    @EventListener(ContextClosedEvent.class)
    void isStopping() {
        started = false;
    }
}
