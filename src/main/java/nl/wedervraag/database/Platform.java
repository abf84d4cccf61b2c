package nl.wedervraag.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where the server that comes along runs. The macOS archive holds both processors. */
enum Platform {
    LINUX_X86_64("linux", List.of("amd64", "x86_64"), "postgres-linux-x86_64.txz"),
    LINUX_ARM_64("linux", List.of("aarch64", "arm64"), "postgres-linux-arm_64.txz"),
    MACOS("mac os x", List.of("amd64", "x86_64", "aarch64", "arm64"), "postgres-darwin-arm_64.txz");

    private final String system;
    private final List<String> processors;
    private final String archive;

    Platform(String system, List<String> processors, String archive) {
        this.system = system;
        this.processors = processors;
        this.archive = archive;
    }

    static Platform here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String processor) {
        return Arrays.stream(values())
                .filter(platform -> platform.system.equals(system.toLowerCase(Locale.ROOT)))
                .filter(platform -> platform.processors.contains(processor.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        "No PostgreSQL comes along for " + system + " on " + processor + ".",
                        "Start a PostgreSQL 18 of your own and give its address in WEDERVRAAG_DATABASE_URL."));
    }

    String archive() {
        return archive;
    }
}
