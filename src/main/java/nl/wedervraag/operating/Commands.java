package nl.wedervraag.operating;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import nl.wedervraag.access.RescueCommand;
import nl.wedervraag.audit.AuditCommand;
import nl.wedervraag.database.RunningDatabase;
import nl.wedervraag.shared.NotAllowed;

/** What the program does instead of serving pages when its first word says so. Works beside one that serves, too. */
public final class Commands {

    /** The exit code where something stored breaks a rule. */
    public static final int BROKEN = 3;

    private static final int FAILED = 1;
    private static final String CHECK = "check";
    private static final String CHECK_AUDIT = "check-audit";
    private static final String RESET_PASSWORD = "reset-password";
    private static final Set<String> COMMANDS = Set.of(CHECK, CHECK_AUDIT, RESET_PASSWORD);

    private Commands() {}

    public static boolean knows(String word) {
        return COMMANDS.contains(word);
    }

    /** @return the exit code */
    public static int run(String[] words, Map<String, String> environment, PrintStream out) {
        var second = words.length > 1 ? words[1] : "";
        try {
            return switch (words[0]) {
                case CHECK -> Check.run(environment, out);
                case CHECK_AUDIT -> checkAudit(second, environment, out);
                default -> newPassword(second, environment, out);
            };
        } catch (SQLException e) {
            out.println("The database couldn't be read: " + e.getMessage());
            return FAILED;
        }
    }

    private static int checkAudit(String kept, Map<String, String> environment, PrintStream out) throws SQLException {
        try (var database = RunningDatabase.visit(environment)) {
            return AuditCommand.run(database.asApplication(), kept, out) ? 0 : BROKEN;
        } catch (IllegalArgumentException noEnd) {
            out.printf("'%s' isn't an end of the log as this command prints it.%n", kept);
            return FAILED;
        }
    }

    /** For an administrator whom nobody else can help; whoever may start the program may do this. */
    private static int newPassword(String signInName, Map<String, String> environment, PrintStream out) {
        try (var database = RunningDatabase.visit(environment)) {
            var made = RescueCommand.administrator(database.asApplication(), settings(environment), signInName);
            out.printf(
                    "Open this address once to choose a new password for %s, until %tF %<tR UTC:%n%n    %s%n%n",
                    signInName, made.until().atZone(ZoneOffset.UTC), made.address());
            out.println("It works while Wedervraag runs. That it was made stands in the audit log.");
            return 0;
        } catch (NotAllowed nobody) {
            out.printf("Nobody who signs in as '%s' is administrator here.%n", signInName);
            return FAILED;
        }
    }

    private static Map<String, Object> settings(Map<String, String> environment) {
        return Map.of(
                "wedervraag.public-address", environment.getOrDefault("WEDERVRAAG_PUBLIC_ADDRESS", ""),
                "server.port", environment.getOrDefault("WEDERVRAAG_PORT", "8080"),
                "server.ssl.certificate", environment.getOrDefault("WEDERVRAAG_TLS_CERTIFICATE", ""));
    }
}
