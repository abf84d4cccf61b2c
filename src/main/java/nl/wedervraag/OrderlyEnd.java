package nl.wedervraag;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a Ctrl-C does: the application first, which still has something to write, and then the database that was started
 * for it. Hooks of their own would run at the same time.
 */
final class OrderlyEnd {

    private volatile @Nullable ConfigurableApplicationContext first;
    private volatile @Nullable AutoCloseable last;

    OrderlyEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::run, "orderly end"));
    }

    void closeFirst(ConfigurableApplicationContext context) {
        first = context;
    }

    void closeLast(AutoCloseable resource) {
        last = resource;
    }

    private void run() {
        close(first);
        close(last);
    }

    private static void close(@Nullable AutoCloseable resource) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (Exception e) {
            System.err.println("While stopping: " + e);
        }
    }
}
