import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Processor time and memory of the server and of its database, from /proc; nothing where that isn't. */
final class Processes {

    private static final double TICKS_PER_SECOND = 100;

    private final long server;
    private final long postmaster;

    Processes(long server, long postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /** Seconds since the processes began. */
    record Cpu(double server, double database) {}

    Cpu cpu() {
        double database = seconds(postmaster, true);
        for (long child : children(postmaster)) {
            database += seconds(child, false);
        }
        return new Cpu(seconds(server, false), database);
    }

    long residentMiB() {
        try {
            var pages = Files.readString(Path.of("/proc/" + server + "/statm")).split(" ")[1];
            return Long.parseLong(pages) * 4 / 1024;
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    private static double seconds(long pid, boolean withEndedChildren) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            if (withEndedChildren) {
                ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }

    private static List<Long> children(long parent) {
        return ProcessHandle.of(parent).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The process that listens on a port: its socket's inode is among the process's files. */
    static Optional<Long> listener(int port) throws IOException {
        var hex = ":%04X ".formatted(port);
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (!Files.exists(Path.of(table))) {
                continue;
            }
            for (var row : Files.readAllLines(Path.of(table))) {
                var fields = row.strip().split("\\s+");
                if (fields.length > 9 && (fields[1] + " ").endsWith(hex) && fields[3].equals("0A")) {
                    return holder("socket:[" + fields[9] + "]");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> holder(String socket) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.anyMatch(file -> {
                try {
                    return Files.readSymbolicLink(file).toString().equals(socket);
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            return false;
        }
    }
}
