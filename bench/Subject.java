import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that is measured: a process of ours, started, killed and started again. */
final class Subject implements Server {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(240);

    private final String name;
    private final Launch launch;
    private final Kind kind;
    private Process process;
    private Server inside;

    /** How it is started. */
    record Launch(List<String> command, Path folder, Map<String, String> environment, int port, Path log) {}

    /** How its editors speak to it, once it runs. */
    interface Kind {

        Server at(URI address) throws Exception;
    }

    Subject(String name, Launch launch, Kind kind) {
        this.name = name;
        this.launch = launch;
        this.kind = kind;
    }

    void start() throws Exception {
        var builder = new ProcessBuilder(launch.command)
                .directory(launch.folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log.toFile()));
        builder.environment().putAll(launch.environment);
        process = builder.start();
        long end = System.nanoTime() + PATIENCE;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException(name + " didn't start; see " + launch.log);
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        if (inside == null) {
            inside = kind.at(URI.create("http://127.0.0.1:" + launch.port));
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", launch.port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** With no time to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public URI address() {
        return inside.address();
    }

    @Override
    public List<Place> places(int editors, int documents) throws Exception {
        return inside.places(editors, documents);
    }

    @Override
    public Editor editor(Editor.Room room, int place, int number) {
        return inside.editor(room, place, number);
    }

    @Override
    public long pid() {
        return process.pid();
    }
}
