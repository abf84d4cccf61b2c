package nl.wedervraag.operating;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Map;

/** What the program does instead of serving pages when its first word says so. Works beside one that serves, too. */
public final class Commands {

    /** The exit code where something stored breaks a rule. */
    public static final int BROKEN = 3;

    private static final int FAILED = 1;

    private Commands() {}

    public static boolean knows(String word) {
        return word.equals("check");
    }

    /** @return the exit code */
    public static int run(String[] words, Map<String, String> environment, PrintStream out) {
        try {
            return Check.run(environment, out);
        } catch (SQLException e) {
            out.println("The database couldn't be read: " + e.getMessage());
            return FAILED;
        }
    }
}
