package nl.wedervraag;

import nl.wedervraag.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps stack traces away from a start that {@link Application} refuses in words. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuietRefusal implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return cause(failure, StartRefused.class) != null || cause(failure, PortInUseException.class) != null;
    }

    static <T extends Throwable> @Nullable T cause(@Nullable Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
