package nl.wedervraag.coediting;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import nl.wedervraag.access.PersonNames;
import nl.wedervraag.cluster.Announcements;
import nl.wedervraag.database.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** One node's part of co-editing without a web server: real authority, real database; the test makes its rounds. */
final class TestNode implements AutoCloseable {

    final Faults faults;
    final Authority authority;
    final Documents documents;
    final CommitLog log;
    final Anchors anchors;
    final Neighbours neighbours;
    final Narrowing narrowing;
    private final HikariDataSource pool;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @EnableTransactionManagement
    static class Transactions {}

    TestNode(TestDatabase database) {
        pool = pool(database);
        faults = new Faults(pool);
        context.registerBean(DataSource.class, () -> faults);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(faults));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(faults));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(faults));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(
                Transactions.class,
                PersonNames.class,
                CommitLog.class,
                Past.class,
                AnchorRows.class,
                Anchors.class,
                PastOfMany.class,
                Passages.class,
                Copies.class,
                Snapshots.class,
                Workers.class);
        context.register(
                Authority.class, Elsewhere.class, Neighbours.class, Narrowing.class, Documents.class, Rounds.class);
        context.scan(Announcements.class.getPackageName());
        context.refresh();
        authority = context.getBean(Authority.class);
        documents = context.getBean(Documents.class);
        anchors = context.getBean(Anchors.class);
        log = context.getBean(CommitLog.class);
        neighbours = context.getBean(Neighbours.class);
        narrowing = context.getBean(Narrowing.class);
    }

    private static HikariDataSource pool(TestDatabase database) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.database().url());
        settings.setUsername(database.database().application().name());
        settings.setPassword(database.database().application().password());
        settings.setMaximumPoolSize(6);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(5_000);
        return new HikariDataSource(settings);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
