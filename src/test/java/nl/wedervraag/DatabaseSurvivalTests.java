package nl.wedervraag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.wedervraag.database.RunningDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database that comes along, when the program that started it is interrupted or killed, or it is killed itself. */
@Slow
class DatabaseSurvivalTests {

    @TempDir
    Path folder;

    @Test
    void ctrlCStopsTheDatabaseAfterTheProgramAndKeepsTheData() throws Exception {
        try (var program = holdWithARow()) {
            var server = postmaster();
            program.interrupt();
            program.awaitEnd();
            assertThat(runs(server)).isFalse();
        }
        assertThat(serversLog()).contains("received fast shutdown request", "database system is shut down");
        assertRowIsThere();
    }

    @Test
    void nextStartStopsWhatAKilledProgramLeftRunning() throws Exception {
        ProcessHandle orphan;
        try (var program = holdWithARow()) {
            orphan = postmaster();
            program.kill();
        }
        assertThat(runs(orphan)).isTrue();
        assertRowIsThere();
        assertThat(runs(orphan)).isFalse();
    }

    @Test
    void nextStartIsNotKeptByANoteThatNamesAnotherProcess() throws Exception {
        try (var program = holdWithARow()) {
            program.interrupt();
            program.awaitEnd();
        }
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n");
        assertRowIsThere();
    }

    @Test
    void killedDatabaseComesBackByItself() throws Exception {
        try (var database = RunningDatabase.open(inFolder())) {
            var jdbc = asOwner(database);
            jdbc.sql("create table kept (word text)").update();
            jdbc.sql("insert into kept values ('saved')").update();
            postmaster().destroyForcibly();
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(jdbc.sql("select word from kept")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("saved"));
        }
    }

    @Test
    void passwordsAreGeneratedAndReadableForTheirOwnerAlone() throws Exception {
        RunningDatabase.open(inFolder()).close();
        try (var files = Files.list(folder.resolve("secrets"))) {
            assertThat(files.toList()).hasSize(3).allSatisfy(file -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(Files.readString(file)).hasSize(32);
            });
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    private JavaProcess holdWithARow() {
        try (var database = RunningDatabase.open(inFolder())) {
            var jdbc = asOwner(database);
            jdbc.sql("create table kept (word text)").update();
            jdbc.sql("insert into kept values ('saved')").update();
        }
        var program = JavaProcess.start(DatabaseHolder.class, inFolder());
        program.awaitOutput("holding");
        return program;
    }

    private void assertRowIsThere() {
        try (var database = RunningDatabase.open(inFolder())) {
            assertThat(asOwner(database)
                            .sql("select word from kept")
                            .query(String.class)
                            .single())
                    .isEqualTo("saved");
        }
    }

    private static JdbcClient asOwner(RunningDatabase database) {
        var owner = database.database().owner();
        return JdbcClient.create(
                new DriverManagerDataSource(database.database().url(), owner.name(), owner.password()));
    }

    /** A dead process that nobody buries keeps its number, not its command. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private ProcessHandle postmaster() throws IOException {
        var note = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(note.getFirst())).orElseThrow();
    }

    private String serversLog() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(folder.resolve("log"))) {
            for (var file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private Map<String, String> inFolder() {
        return new HashMap<>(Map.of("WEDERVRAAG_DATA", folder.toString()));
    }
}
