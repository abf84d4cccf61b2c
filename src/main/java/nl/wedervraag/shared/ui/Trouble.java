package nl.wedervraag.shared.ui;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What a failure means to the person in front of the page. */
enum Trouble {
    UNEXPECTED("error.unexpected", 500),
    /** It stopped, starts, or the way to it is cut: what is asked again in a moment may work. */
    DATABASE_AWAY("error.database-away", 503),
    DISK_FULL("error.disk-full", 507);

    private final String key;
    private final int status;

    Trouble(String key, int status) {
        this.key = key;
        this.status = status;
    }

    /** The title's key; those of what to do about it begin with it. */
    String key() {
        return key;
    }

    int status() {
        return status;
    }

    static Trouble of(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var trouble = of(sql);
                if (trouble != UNEXPECTED) {
                    return trouble;
                }
            }
        }
        return UNEXPECTED;
    }

    private static Trouble of(SQLException failure) {
        var state = failure.getSQLState();
        if ("53100".equals(state)) {
            return DISK_FULL;
        }
        // Lines that broke, servers that stop, start or have no more room for a connection.
        var away = failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state != null && (state.startsWith("08") || state.matches("57P0[1-5]|53300"));
        return away ? DATABASE_AWAY : UNEXPECTED;
    }
}
