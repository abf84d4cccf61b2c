package nl.wedervraag.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TestDatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    TestDatabase database;

    @Test
    void applicationWorksAsItsOwnUserInADatabaseOfThisClass() {
        assertThat(jdbc.sql("select current_user || ' ' || current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("wedervraag_app "
                        + database.database()
                                .url()
                                .substring(database.database().url().lastIndexOf('/') + 1));
    }

    @Test
    void applicationMayNotCreateTables() {
        assertThatThrownBy(() -> jdbc.sql("create table mine (id int)").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void databasesShareNothing() {
        try (var other = TestDatabase.fresh()) {
            JdbcClient.create(other.asOwner())
                    .sql("create table elsewhere (id int)")
                    .update();
        }
        assertThat(jdbc.sql("select count(*) from pg_tables where tablename = 'elsewhere'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void durableDatabaseWritesThroughToTheDisk() {
        try (var durable = TestDatabase.fresh(Durability.DURABLE)) {
            assertThat(JdbcClient.create(durable.asApplication())
                            .sql("show fsync")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
    }
}
