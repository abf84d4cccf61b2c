package nl.wedervraag.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process of a data folder, as its postmaster.pid tells and as the process itself confirms: a number in a
 * file may by now belong to somebody else, or to a process that is dead and not yet buried.
 */
record Postmaster(ProcessHandle process) {

    private static final String NOTE = "postmaster.pid";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Optional<Postmaster> of(Path folder) {
        return handle(folder).filter(process -> serves(process, folder)).map(Postmaster::new);
    }

    /** Where it listens, by the fourth line of its note. */
    static Optional<Integer> port(Path folder) {
        try {
            var lines = Files.readAllLines(folder.resolve(NOTE));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(Integer.valueOf(lines.get(3).strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a note whose process isn't the server, since the server would take it at its word and not start. */
    static void forgetStale(Path folder) {
        var noted = handle(folder);
        if (noted.isPresent()
                && !serves(noted.get(), folder)
                && workersIn(folder).isEmpty()) {
            try {
                Files.deleteIfExists(folder.resolve(NOTE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Optional<ProcessHandle> handle(Path folder) {
        try {
            var lines = Files.readAllLines(folder.resolve(NOTE));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean serves(ProcessHandle process, Path folder) {
        var info = process.info();
        return info.command().filter(command -> command.endsWith("/postgres")).isPresent()
                && info.arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(folder.toString()))
                        .isPresent();
    }

    /**
     * A killed server's processes end by themselves once they notice, and until then no other may start in the folder.
     */
    static void awaitWorkersOf(Path folder) {
        var ends = workersIn(folder).stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The server itself says what is in its way.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ProcessHandle> workersIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, folder))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                            .equals(folder)
                    && process.info()
                            .command()
                            .filter(command -> command.endsWith("/postgres"))
                            .isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
