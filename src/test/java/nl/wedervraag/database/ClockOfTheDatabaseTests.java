package nl.wedervraag.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's clock may say what it likes: every moment that counts comes from the application's, which is one for all. */
class ClockOfTheDatabaseTests {

    private static final Pattern TIME = Pattern.compile(
            "\\b(now\\(\\)|clock_timestamp|current_timestamp|statement_timestamp|transaction_timestamp|current_date"
                    + "|localtimestamp)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    private final JdbcClient owner = JdbcClient.create(TestDatabase.fresh().asOwner());

    /** When a change was noted is for whoever looks at the table; nothing asks for it. */
    @Test
    void noDefaultAndNoFunctionOfOursAsksForTheTime() {
        var asking = owner.sql("""
                        select d.adrelid::regclass || '.' || a.attname || ': ' || pg_get_expr(d.adbin, d.adrelid) as what
                        from pg_attrdef d
                        join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                        join pg_class c on c.oid = d.adrelid and c.relnamespace = 'public'::regnamespace
                            and c.relname <> 'flyway_schema_history'
                        union all
                        select p.oid::regprocedure || ': ' || p.prosrc from pg_proc p
                        where p.pronamespace = 'public'::regnamespace
                          and not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')
                        union all
                        select v.viewname || ': ' || v.definition from pg_views v where v.schemaname = 'public'""").query(String.class).list();
        assertThat(asking).hasSizeGreaterThan(20);
        assertThat(asking.stream().filter(what -> TIME.matcher(what).find()))
                .allSatisfy(what -> assertThat(what).startsWith("change.at: "))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void noStatementOfOursAsksForTheTime() throws IOException {
        List<String> asking = new ArrayList<>();
        int literals = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (var literal :
                        LITERAL.matcher(Files.readString(file)).results().toList()) {
                    literals++;
                    if (TIME.matcher(literal.group()).find()) {
                        asking.add(file + ": " + literal.group());
                    }
                }
            }
        }
        assertThat(literals).isGreaterThan(1_000);
        assertThat(asking).isEmpty();
    }
}
