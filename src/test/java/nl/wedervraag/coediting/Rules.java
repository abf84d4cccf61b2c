package nl.wedervraag.coediting;

import java.util.List;
import java.util.stream.Stream;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The rules of this room's rows, asked over one connection that stays open as long as the test's database. */
final class Rules {

    private final JdbcClient jdbc;

    Rules(TestDatabase database) {
        var owner = database.database().owner();
        jdbc = JdbcClient.create(
                new SingleConnectionDataSource(database.database().url(), owner.name(), owner.password(), true));
    }

    /** What breaks one of them. */
    List<String> broken() {
        return Stream.<Invariant>of(new LogReplay(), new LogWithoutGap(), new AnchorsFromLog())
                .flatMap(rule -> rule.broken(jdbc).stream())
                .toList();
    }
}
