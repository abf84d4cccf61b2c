package nl.wedervraag.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running server on one data folder: started, watched, started again when it dies unasked, stopped. */
final class ServerProcess {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int STEPS_TO_LONGEST = 10;

    private final Programs programs;
    private final Path cluster;
    private final Path logs;
    private final Durability durability;
    private final int port;
    private final Door door;
    private volatile boolean wanted;

    /** Tries to get in; succeeds once the server has recovered what it had to. */
    interface Door {
        void enter() throws SQLException;
    }

    ServerProcess(Programs programs, DataFolder folder, Durability durability, int port, Door door) {
        this.programs = programs;
        this.cluster = folder.cluster();
        this.logs = folder.log();
        this.durability = durability;
        this.port = port;
        this.door = door;
    }

    /** What a crash of ours left running is stopped first: its settings may not be these. */
    void start() {
        if (Postmaster.of(cluster).isPresent()) {
            log.info("Stopping the database that an earlier run left behind in {}", cluster);
            halt();
        }
        wanted = true;
        var process = launch();
        process.onExit().thenRunAsync(this::startAgain);
    }

    private Process launch() {
        try {
            Postmaster.awaitWorkersOf(cluster);
            Postmaster.forgetStale(cluster);
            var output = logs.resolve("start.log");
            Files.deleteIfExists(output);
            var process = programs.startDetached(output.toFile(), arguments());
            if (!ready(process)) {
                throw new StartRefused(
                        "The database in " + cluster + " didn't start: "
                                + Files.readString(output).strip(),
                        "More is in " + logs + ". Another folder can be chosen with --data.");
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * On the same port, so that the application's pool finds it. For as long as we run: what keeps it from starting, such
     * as a full disk, may be mended meanwhile.
     */
    private void startAgain() {
        for (var attempt = 1; wanted; attempt++) {
            log.warn("The database ended by itself and is started again (attempt {})", attempt);
            try {
                var process = launch();
                if (wanted) {
                    process.onExit().thenRunAsync(this::startAgain);
                    log.warn("The database is back");
                } else {
                    halt();
                }
                return;
            } catch (RuntimeException e) {
                log.error("The database didn't start again: {}", e.getMessage());
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(LONGEST_PAUSE
                    .multipliedBy(Math.min(attempt, STEPS_TO_LONGEST))
                    .dividedBy(STEPS_TO_LONGEST));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        arguments.addAll(List.of("-h", "127.0.0.1", "-k", ""));
        var settings = new ArrayList<>(durability.settings());
        settings.add("max_connections=300");
        settings.add("logging_collector=on");
        settings.add("log_directory=" + logs);
        settings.add("log_filename=postgresql-%a.log");
        settings.add("log_truncate_on_rotation=on");
        settings.add("timezone=UTC");
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private boolean ready(Process process) {
        var deadline = System.nanoTime() + RECOVERY.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                door.enter();
                return true;
            } catch (SQLException e) {
                if (ended(process)) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(30, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop() {
        wanted = false;
        if (Postmaster.of(cluster).isPresent()) {
            halt();
        }
    }

    /** Fast: open connections are ended, what was committed is kept, nothing is waited for but the disk. */
    private void halt() {
        try {
            programs.run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30", "stop");
        } catch (IllegalStateException e) {
            if (Postmaster.of(cluster).isPresent()) {
                log.warn("The database didn't stop in time and is ended at once; it recovers at its next start");
                programs.run("pg_ctl", "-D", cluster.toString(), "-m", "immediate", "-w", "-t", "30", "stop");
            }
        }
    }
}
