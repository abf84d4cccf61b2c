package nl.wedervraag.operating;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.wedervraag.database.RunningDatabase;
import nl.wedervraag.shared.Invariant;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.ClassUtils;

/**
 * Whether what is stored keeps every rule: reads one moment of a system that may be in use, in a transaction that can
 * change nothing, and writes nothing.
 */
public final class Check {

    private final List<Invariant> rules;

    Check(List<Invariant> rules) {
        this.rules = rules;
    }

    /** With the rules of all rooms. */
    public Check() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Invariant.class));
        rules = scanner.findCandidateComponents("nl.wedervraag").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Check.class.getClassLoader()))
                .map(type -> (Invariant) BeanUtils.instantiateClass(type))
                .sorted(Comparator.comparing(Invariant::name))
                .toList();
    }

    /** @param rule its name */
    public record Finding(String rule, String what) {}

    /** By name, with how long it took. */
    record Checked(String rule, List<String> broken, long millis) {}

    Set<String> names() {
        return rules.stream().map(Invariant::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything that is wrong; empty: nothing is. */
    public List<Finding> findings(DataSource database) throws SQLException {
        return checked(database).stream()
                .flatMap(one -> one.broken.stream().map(what -> new Finding(one.rule, what)))
                .toList();
    }

    private List<Checked> checked(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var all = checked(jdbc);
            connection.rollback();
            return all;
        }
    }

    List<Checked> checked(JdbcClient jdbc) {
        var all = new ArrayList<Checked>();
        for (Invariant rule : rules) {
            var began = System.nanoTime();
            var broken = rule.broken(jdbc);
            all.add(new Checked(rule.name(), broken, (System.nanoTime() - began) / 1_000_000));
        }
        return all;
    }

    /** The command: prints each rule and what breaks it; 0 when nothing does, 3 when something does. */
    static int run(Map<String, String> environment, PrintStream out) throws SQLException {
        try (var database = RunningDatabase.visit(environment)) {
            var all = new Check().checked(database.asApplication());
            all.forEach(one -> print(one, out));
            var findings = all.stream().mapToInt(one -> one.broken.size()).sum();
            out.printf(
                    "%d rules checked, %s.%n", all.size(), findings == 0 ? "none is broken" : findings + " findings");
            return findings == 0 ? 0 : Commands.BROKEN;
        }
    }

    private static void print(Checked one, PrintStream out) {
        out.printf(Locale.ROOT, "%-28s %-6s %6d ms%n", one.rule, one.broken.isEmpty() ? "ok" : "BROKEN", one.millis);
        one.broken.forEach(what -> out.println("    " + what));
    }
}
