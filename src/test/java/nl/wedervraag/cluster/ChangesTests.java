package nl.wedervraag.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

class ChangesTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Topic MEMBERSHIP = new Topic("membership");

    private Node here;
    private Node there;

    @EnableTransactionManagement
    static class Transactions {}

    /** One node: what it heard, and how it tells. */
    private static final class Node implements AutoCloseable {

        final List<UUID> heard = new CopyOnWriteArrayList<>();
        final HikariDataSource pool = pool();
        final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        final Changes changes;
        final TransactionTemplate transaction;

        Node() {
            context.registerBean(DataSource.class, () -> pool);
            context.registerBean(JdbcClient.class, () -> JdbcClient.create((DataSource) pool));
            context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
            context.register(Transactions.class);
            context.scan("nl.wedervraag.cluster");
            context.refresh();
            changes = context.getBean(Changes.class);
            changes.on(MEMBERSHIP, heard::add);
            transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        }

        private static HikariDataSource pool() {
            var settings = new HikariConfig();
            settings.setJdbcUrl(database.database().url());
            settings.setUsername(database.database().application().name());
            settings.setPassword(database.database().application().password());
            settings.setMaximumPoolSize(4);
            return new HikariDataSource(settings);
        }

        void publish(UUID subject) {
            transaction.executeWithoutResult(status -> changes.publish(MEMBERSHIP, subject));
        }

        @Override
        public void close() {
            context.close();
            pool.close();
        }
    }

    @BeforeEach
    void open() {
        here = new Node();
        there = new Node();
        var first = UUID.randomUUID();
        await().until(() -> {
            // Each begins to listen with its first look; what was before is none of its business.
            here.publish(first);
            return here.heard.contains(first) && there.heard.contains(first);
        });
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void everyNodeHearsAChangeAfterItsCommit() {
        var subject = UUID.randomUUID();
        here.transaction.executeWithoutResult(status -> {
            here.changes.publish(MEMBERSHIP, subject);
            assertThat(there.heard).doesNotContain(subject);
        });
        await().atMost(Duration.ofSeconds(1))
                .until(() -> here.heard.contains(subject) && there.heard.contains(subject));
    }

    @Test
    void nobodyHearsWhatWasRolledBack() {
        var undone = UUID.randomUUID();
        here.transaction.executeWithoutResult(status -> {
            here.changes.publish(MEMBERSHIP, undone);
            status.setRollbackOnly();
        });
        var done = UUID.randomUUID();
        here.publish(done);
        await().until(() -> here.heard.contains(done) && there.heard.contains(done));
        assertThat(here.heard).doesNotContain(undone);
        assertThat(there.heard).doesNotContain(undone);
    }

    @Test
    void changeOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> here.changes.publish(MEMBERSHIP, UUID.randomUUID()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void lostNotificationIsHealedWithinTwoSeconds() {
        for (int i = 0; i < 3; i++) {
            endLines();
            var subject = UUID.randomUUID();
            here.publish(subject);
            await().atMost(Duration.ofSeconds(2)).until(() -> there.heard.contains(subject));
        }
    }

    @Test
    void changeThatCommitsAfterALaterOneIsNotMissed() throws InterruptedException {
        var slow = UUID.randomUUID();
        var quick = UUID.randomUUID();
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var writer = Thread.ofVirtual()
                .start(() -> here.transaction.executeWithoutResult(status -> {
                    here.changes.publish(MEMBERSHIP, slow);
                    written.countDown();
                    try {
                        assertThat(release.await(10, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        here.publish(quick);
        await().until(() -> there.heard.contains(quick));
        release.countDown();
        writer.join();
        await().atMost(Duration.ofSeconds(2)).until(() -> there.heard.contains(slow) && here.heard.contains(slow));
        assertThat(there.heard.stream().filter(quick::equals)).hasSize(1);
    }

    @Test
    void listenerThatFailsKeepsNobodyFromHearing() {
        there.changes.on(MEMBERSHIP, subject -> {
            throw new IllegalStateException("on purpose");
        });
        var later = new CopyOnWriteArrayList<UUID>();
        there.changes.on(MEMBERSHIP, later::add);
        var subject = UUID.randomUUID();
        here.publish(subject);
        await().until(() -> later.contains(subject));
    }

    private static void endLines() {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name like 'wedervraag %' and datname = current_database()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
