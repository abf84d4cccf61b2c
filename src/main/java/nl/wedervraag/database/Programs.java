package nl.wedervraag.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs. They refuse to run as root, so root runs them in a user namespace of its own, in which it
 * is nobody in particular.
 */
record Programs(Binaries binaries) {

    private static final Path SELF = Path.of("/proc/self");

    /** Runs a program to its end and returns what it printed; its failure is an exception that says so. */
    String run(String program, String... arguments) {
        try {
            var process = new ProcessBuilder(command(program, List.of(arguments)))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a server in a session of its own: a Ctrl-C at the terminal is for us, and we stop the server after us. */
    Process startDetached(File output, List<String> arguments) throws IOException {
        var command = new ArrayList<>(detachment());
        command.addAll(command("postgres", arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    private List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program));
        command.addAll(arguments);
        return command;
    }

    private static List<String> detachment() {
        return Platform.here() == Platform.MACOS
                ? List.of("/usr/bin/perl", "-e", "use POSIX qw(setsid); setsid(); exec @ARGV")
                : List.of("setsid");
    }

    private static boolean isRoot() {
        try {
            return Files.exists(SELF) && Files.getAttribute(SELF, "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
