package nl.wedervraag.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's database user may do, asked of the catalogue and then tried. */
@DatabaseTest
class TwoUsersTests {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"audit_act", "commit", "revision"})
    void logsCanOnlyBeAddedTo(String table) {
        assertThat(privilegesOn(table)).contains("SELECT").isSubsetOf("SELECT", "INSERT");
        for (String change : List.of("update %s set %s = %s", "delete from %s", "truncate %s")) {
            var sql = change.formatted(table, firstColumn(table), firstColumn(table));
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void theLogOfActsIsAddedToByItsFunctionAlone() {
        assertThat(privilegesOn("audit_act")).containsExactly("SELECT");
        assertThat(privilegesOn("audit_text")).containsExactly("SELECT");
        assertThat(privilegesOn("audit_head")).containsExactly("SELECT");
    }

    @Test
    void whoMayDoWhatIsNoneOfTheApplicationsToChange() {
        assertThat(privilegesOn("role_right")).containsExactly("SELECT");
        assertThat(privilegesOn("permission")).containsExactly("SELECT");
    }

    @Test
    void theApplicationOwnsNothingAndIsNobodySpecial() {
        assertThat(jdbc.sql(
                                "select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = current_user)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from pg_auth_members where member = (select oid from pg_roles where rolname = current_user)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void functionsThatRunAsTheOwnerLookNowhereElseForWhatTheyName() {
        assertThat(jdbc.sql("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"
                                + " and not coalesce(array_to_string(proconfig, ',') like '%search_path=%', false)")
                        .query((row, n) -> row.getString(1))
                        .list())
                .isEmpty();
    }

    private List<String> privilegesOn(String table) {
        return jdbc.sql(
                        "select distinct privilege_type from (select privilege_type from information_schema.table_privileges"
                                + " where table_name = :table and grantee in (current_user, 'PUBLIC') union"
                                + " select privilege_type from information_schema.column_privileges"
                                + " where table_name = :table and grantee in (current_user, 'PUBLIC')) p order by 1")
                .param("table", table)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    private String firstColumn(String table) {
        return jdbc.sql("select attname from pg_attribute where attrelid = cast(:table as regclass) and attnum = 1")
                .param("table", table)
                .query(String.class)
                .single();
    }
}
