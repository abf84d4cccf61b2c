package nl.wedervraag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.database.Durability;
import nl.wedervraag.database.RunningDatabase;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each reason not to start, met by the real program: it says what is the matter and what to do, and exits with 1. */
@Slow
class StartRefusalTests {

    @TempDir
    Path folder;

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(
                    Map.of("WEDERVRAAG_PORT", Integer.toString(other.getLocalPort())),
                    "Port " + other.getLocalPort() + " on 127.0.0.1 is taken by another program",
                    "another port with --port");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesWhatIsNoPort() throws Exception {
        assertRefused(Map.of("WEDERVRAAG_PORT", "eighty"), "'eighty' isn't a port", "from 1 to 65535");
    }

    @Test
    void refusesAManagementPortThatIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(
                    Map.of("WEDERVRAAG_MANAGEMENT_PORT", Integer.toString(other.getLocalPort())),
                    "Port " + other.getLocalPort() + " on 127.0.0.1 is taken by another program",
                    "another port with WEDERVRAAG_MANAGEMENT_PORT");
        }
    }

    @Test
    void refusesANetworkWithoutTlsOrAProxyThatHasIt() throws Exception {
        for (var settings : List.of(
                Map.of("WEDERVRAAG_ADDRESS", "0.0.0.0"),
                Map.of("WEDERVRAAG_ADDRESS", "0.0.0.0", "WEDERVRAAG_PUBLIC_ADDRESS", "https://example.org"),
                Map.of("WEDERVRAAG_ADDRESS", "0.0.0.0", "WEDERVRAAG_PROXY", "10.0.0.1"),
                Map.of(
                        "WEDERVRAAG_ADDRESS", "0.0.0.0",
                        "WEDERVRAAG_PUBLIC_ADDRESS", "http://example.org",
                        "WEDERVRAAG_PROXY", "10.0.0.1"))) {
            assertRefused(
                    settings,
                    "It would listen on 0.0.0.0, where other machines can reach it, without TLS",
                    "Put a proxy with TLS in front and name it");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesHalfOfWhatTlsNeedsAndFilesThatAreNotThere() throws Exception {
        assertRefused(
                Map.of("WEDERVRAAG_TLS_KEY", "/nowhere/key.pem"),
                "Of WEDERVRAAG_TLS_CERTIFICATE and WEDERVRAAG_TLS_KEY only one is set",
                "Set both");
        var pem = Files.writeString(folder.resolve("it.pem"), "no certificate").toString();
        assertRefused(
                Map.of("WEDERVRAAG_TLS_KEY", pem, "WEDERVRAAG_TLS_CERTIFICATE", pem),
                "WEDERVRAAG_TLS_CERTIFICATE names " + pem + ", which doesn't hold one in PEM form",
                "-----BEGIN CERTIFICATE-----");
        assertRefused(
                Map.of("WEDERVRAAG_TLS_KEY", "/nowhere/key.pem", "WEDERVRAAG_TLS_CERTIFICATE", "/nowhere/it.pem"),
                "WEDERVRAAG_TLS_CERTIFICATE names /nowhere/it.pem, which can't be read",
                "Check its path");
    }

    @Test
    void refusesAProxyThatIsNoAddressAndALogOfNoKnownForm() throws Exception {
        for (var proxy : List.of("proxy", "10.0.0.0/99", "10.0.0.1/")) {
            assertRefused(
                    Map.of("WEDERVRAAG_PROXY", proxy), "'" + proxy + "', which isn't an IP address", "172.30.77.1");
        }
        assertRefused(Map.of("WEDERVRAAG_LOG", "xml"), "WEDERVRAAG_LOG is 'xml'", "text or to json");
    }

    @Test
    void refusesAPublicAddressThatIsNoneOrIsMissingOnANetwork() throws Exception {
        for (var address : List.of("wedervraag.example.org", "ftp://example.org", "https://example.org/path")) {
            assertRefused(
                    Map.of("WEDERVRAAG_PUBLIC_ADDRESS", address),
                    "WEDERVRAAG_PUBLIC_ADDRESS is '" + address + "', which isn't an address of a site",
                    "Write it as https://wedervraag.example.org");
        }
        var pem = Files.createFile(folder.resolve("it.pem")).toString();
        assertRefused(
                Map.of(
                        "WEDERVRAAG_ADDRESS", "0.0.0.0",
                        "WEDERVRAAG_TLS_KEY", pem,
                        "WEDERVRAAG_TLS_CERTIFICATE", pem),
                "without knowing its address in people's browsers",
                "Set WEDERVRAAG_PUBLIC_ADDRESS");
    }

    @Test
    void refusesADataFolderThatARunningOneHolds() throws Exception {
        try (var running = RunningDatabase.open(inFolder())) {
            assertThat(running.place()).isEqualTo(folder.toRealPath().toString());
            assertRefused(Map.of(), "is in use by another running Wedervraag", "another folder with --data");
        }
    }

    @Test
    void refusesADataFolderThatIsAFile() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertRefused(
                Map.of("WEDERVRAAG_DATA", file.toString()),
                "The data folder " + file + " can't be used: it is a file.",
                "another folder with --data");
    }

    @Test
    void refusesADataFolderOfAnotherPostgresqlVersion() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertRefused(
                Map.of(),
                "was written by PostgreSQL 17, and this Wedervraag brings PostgreSQL 18",
                "the Wedervraag that wrote it");
    }

    @Test
    void refusesADatabaseThatIsNotThere() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertRefused(
                external("jdbc:postgresql://127.0.0.1:" + closed + "/wedervraag"),
                "can't be reached as wedervraag_owner",
                "Check that it runs");
    }

    @Test
    void refusesADatabaseThatForgetsWhatItCommitted() throws Exception {
        try (var forgetful = TestDatabase.fresh()) {
            assertRefused(external(forgetful.database().url()), "has fsync off", "Switch it on in postgresql.conf");
        }
    }

    @Test
    void refusesAnUnsafeSettingThatOnlyTheApplicationsUserHas() throws Exception {
        try (var durable = TestDatabase.fresh(Durability.DURABLE)) {
            superuser(durable, "alter role wedervraag_app set synchronous_commit = off");
            assertRefused(
                    external(durable.database().url()),
                    "has synchronous_commit off for wedervraag_app",
                    "alter role wedervraag_app reset synchronous_commit");
            superuser(durable, "alter role wedervraag_app reset synchronous_commit");
        }
    }

    @Test
    void refusesAnApplicationUserThatMayDoWhatTheOwnerMay() throws Exception {
        try (var durable = TestDatabase.fresh(Durability.DURABLE)) {
            superuser(durable, "grant wedervraag_owner to wedervraag_app");
            assertRefused(
                    external(durable.database().url()),
                    "so it could rewrite its logs",
                    "neither superuser nor membership in the owner");
            superuser(durable, "revoke wedervraag_owner from wedervraag_app");
        }
    }

    @Test
    void refusesAnAddressWithoutItsPasswords() throws Exception {
        assertRefused(
                Map.of("WEDERVRAAG_DATABASE_URL", "jdbc:postgresql://127.0.0.1/x"),
                "WEDERVRAAG_DATABASE_OWNER_PASSWORD isn't",
                "WEDERVRAAG_DATABASE_OWNER_PASSWORD_FILE");
    }

    @Test
    void refusesAPlatformThatNoServerComesAlongFor() throws Exception {
        assertRefused(
                Map.of(),
                "No PostgreSQL comes along for Linux on riscv64",
                "WEDERVRAAG_DATABASE_URL",
                "-Dos.arch=riscv64");
    }

    private void assertRefused(Map<String, String> settings, String problem, String remedy, String... options)
            throws IOException, InterruptedException {
        var environment = inFolder();
        environment.putAll(settings);
        try (var process = JavaProcess.start(Application.class, environment, options)) {
            assertThat(process.awaitEnd()).as(process.output()).isEqualTo(1);
            assertThat(process.output())
                    .contains("Wedervraag can't start. ", problem, "What to do: ", remedy)
                    .doesNotContain("\tat ");
        }
    }

    private Map<String, String> inFolder() {
        return new HashMap<>(Map.of("WEDERVRAAG_DATA", folder.toString(), "WEDERVRAAG_PORT", "0"));
    }

    private static Map<String, String> external(String url) {
        return Map.of(
                "WEDERVRAAG_DATABASE_URL", url,
                "WEDERVRAAG_DATABASE_PASSWORD", "test",
                "WEDERVRAAG_DATABASE_OWNER_PASSWORD", "test");
    }

    private static void superuser(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
