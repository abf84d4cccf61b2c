package nl.wedervraag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} answers before it builds or starts anything. */
@Slow
class RunScriptTests {

    private static final String RUN = Path.of("run").toAbsolutePath().toString();

    private record Ended(int code, String output) {}

    @Test
    void helpNamesEveryOptionFromWhereverItIsAsked() throws Exception {
        var ended = in(Path.of("/"), RUN, "--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.output()).contains("--port NUMBER", "--data FOLDER", "--help");
    }

    @Test
    void refusesAnOptionThatItDoesNotHave() throws Exception {
        var ended = in(Path.of("."), RUN, "--prot", "9000");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).contains("'--prot' isn't an option of ./run.", "What to do: ./run --help");
    }

    @Test
    void refusesAnOptionWithoutItsValue() throws Exception {
        var ended = in(Path.of("."), RUN, "--port");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).contains("--port wants a value");
    }

    @Test
    void refusesATakenPortBeforeItBuilds() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ended = in(Path.of("."), RUN, "--port", Integer.toString(other.getLocalPort()));
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.output())
                    .contains("is taken by another program", "What to do: ", "--port")
                    .doesNotContain("Building");
        }
    }

    /** In a view of the file system of its own, in which no JDK is installed. */
    @Test
    void saysWhatToInstallWhereThereIsNoJdk25() throws Exception {
        assumeTrue(
                Files.isWritable(Path.of("/proc/sys/kernel/hostname")), "only root can hide the JDKs from a process");
        var hidden = "for folder in /usr/lib/jvm /opt; do [ -d $folder ] && mount -t tmpfs none $folder; done;"
                + " exec env -i PATH=/usr/bin:/bin HOME=/nonexistent " + RUN + " --port 1";
        var ended = in(Path.of("."), "unshare", "-m", "sh", "-c", hidden);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("It needs a JDK 25, and none was found", "What to do: Install one", "JAVA_HOME");
    }

    @Test
    void buildsAgainOnlyWhenASourceChanged(@TempDir Path copy) throws Exception {
        for (var folder : List.of("scripts", "src/main", "frontend")) {
            Files.createDirectories(copy.resolve(folder));
        }
        Files.writeString(copy.resolve("pom.xml"), "<project/>");
        Files.writeString(copy.resolve("src/main/One.java"), "class One {}");
        var before = fingerprint(copy);
        assertThat(fingerprint(copy)).isEqualTo(before).matches("(?s)[0-9a-f]{64}.*");
        Files.createDirectories(copy.resolve("src/main/frontend/generated"));
        Files.writeString(copy.resolve("src/main/frontend/generated/made.ts"), "");
        assertThat(fingerprint(copy)).isEqualTo(before);
        Files.writeString(copy.resolve("src/main/One.java"), "class Two {}");
        assertThat(fingerprint(copy)).isNotEqualTo(before);
    }

    private static String fingerprint(Path folder) throws IOException, InterruptedException {
        var tools = Path.of("scripts", "tools.sh").toAbsolutePath();
        return in(folder, "bash", "-c", "root=$PWD; . " + tools + "; fingerprint")
                .output();
    }

    private static Ended in(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
