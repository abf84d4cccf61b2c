package nl.wedervraag.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.wedervraag.operating.Check;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What earlier versions wrote, upgraded to this one: nothing is lost, and all of it keeps today's rules. */
class UpgradeTests {

    /** All that was ever said, asked, decided and approved, and who did it. */
    private static final String KEPT = """
            select (select count(*) from commit) commits, (select count(*) from person) people,
                (select count(*) from membership) roles, (select count(*) from audit_act) acts,
                (select string_agg(r.hash, ' ' order by p.wording)
                 from publication p join revision r on r.id = p.revision where p.until is null) live""";

    @ParameterizedTest
    @ValueSource(strings = {"16"})
    void whatAnEarlierVersionWroteIsKeptAndKeepsTheRules(String version) throws Exception {
        try (var database = TestDatabase.empty()) {
            migration(database).target(version).load().migrate();
            try (var superuser = database.connectAsSuperuser()) {
                FrozenData.thaw("schema-" + version + ".zip", superuser);
            }
            var jdbc = JdbcClient.create(database.asOwner());
            var before = jdbc.sql(KEPT).query().singleRow();
            assertThat(migration(database).load().migrate().success).isTrue();
            assertThat(jdbc.sql(KEPT).query().singleRow()).isEqualTo(before);
            assertThat(new Check().findings(database.asApplication())).isEmpty();
        }
    }

    private static FluentConfiguration migration(TestDatabase database) {
        var owner = database.database().owner();
        return Flyway.configure()
                .dataSource(database.database().url(), owner.name(), owner.password())
                .placeholders(Map.of("appUser", Database.APPLICATION));
    }
}
