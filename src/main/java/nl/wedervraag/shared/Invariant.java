package nl.wedervraag.shared;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A rule that what is stored always keeps, checked by one command on the running system. Each room lists its own; an
 * implementation has a constructor without parameters and reads with what it is handed, which sees one moment and can
 * change nothing.
 */
public interface Invariant {

    /** How many findings of one rule are listed: more say nothing new. */
    int MOST = 100;

    /** In lower case with dashes: by it a person finds in the documentation what the rule is. */
    String name();

    /** Each place where the rule is broken, by ids and numbers, without anybody's words; at most {@link #MOST}. */
    List<String> broken(JdbcClient database);

    /** A rule that a query states: it gives one text for each place where the rule is broken. */
    static List<String> query(JdbcClient database, String sql) {
        return database.sql("select finding from (" + sql + ") found(finding) limit " + MOST)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }
}
