package nl.wedervraag.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command that checks the log of acts by itself, and says where it ends. Whoever can change every row can write a whole
 * log anew; that shows only beside an end that was kept elsewhere.
 */
public final class AuditCommand {

    private static final Pattern END = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    private AuditCommand() {}

    /**
     * Reads one moment and changes nothing.
     *
     * @param kept the end of the log as it was printed and kept; empty for none
     * @return whether the log is as it was written
     * @throws IllegalArgumentException when that is no end of a log
     */
    public static boolean run(DataSource database, String kept, PrintStream out) throws SQLException {
        var end = kept.isEmpty() ? Optional.<Chain.Anchor>empty() : Optional.of(end(kept));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var whole =
                    run(new ChainCheck(JdbcClient.create(new SingleConnectionDataSource(connection, true))), end, out);
            connection.rollback();
            return whole;
        }
    }

    private static boolean run(ChainCheck check, Optional<Chain.Anchor> kept, PrintStream out) {
        var head = check.head();
        var broken = check.check(head).or(() -> kept.flatMap(check::check));
        if (broken.isPresent()) {
            out.printf(
                    "The log of acts isn't as it was written. Act %d: %s.%n",
                    broken.get().seq(), broken.get().what());
            return false;
        }
        out.printf(
                "%d acts checked, each is as it was written%s.%n",
                head.seq(), kept.isPresent() ? ", and so is the kept end" : "");
        out.printf("The log ends here; keep this where nobody can change it who can change the database:%n%n");
        out.printf("    %d:%s%n%n", head.seq(), head.hash());
        return true;
    }

    private static Chain.Anchor end(String kept) {
        var matcher = END.matcher(kept);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no end of a log: " + kept);
        }
        return new Chain.Anchor(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
