package nl.wedervraag.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** All rows of a database at some version of its schema, in one file: kept, to be upgraded by every later version. */
final class FrozenData {

    private static final String SEQUENCES = "sequences";

    private static final String TABLES = """
            select quote_ident(tablename) from pg_tables
            where schemaname = 'public' and tablename <> 'flyway_schema_history' order by 1""";

    private FrozenData() {}

    /** {@code ADDRESS SUPERUSER PASSWORD FILE}: freezes what a running Wedervraag has in its data folder. */
    public static void main(String[] words) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(words[0], words[1], words[2])) {
            freeze(connection, Path.of(words[3]));
        }
    }

    private static void freeze(Connection connection, Path file) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var table : strings(connection, TABLES)) {
                zip.putNextEntry(new ZipEntry(table));
                copy.copyOut("copy " + table + " to stdout", new Unclosed(zip));
            }
            zip.putNextEntry(new ZipEntry(SEQUENCES));
            var sequences = """
                    select format('select setval(%L, %s)', quote_ident(sequencename), last_value) from pg_sequences
                    where schemaname = 'public' and last_value is not null""";
            zip.write(String.join(";\n", strings(connection, sequences)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Into a database of the same version, in place of what that holds; as the superuser, past all triggers. */
    static void thaw(String resource, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement();
                var stored = FrozenData.class.getResourceAsStream(resource);
                var zip = new ZipInputStream(stored)) {
            statement.execute("set local session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", strings(connection, TABLES)));
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals(SEQUENCES)) {
                    copy.copyIn("copy " + entry.getName() + " from stdin", zip);
                } else {
                    var setting = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    if (!setting.isBlank()) {
                        statement.execute(setting);
                    }
                }
            }
        }
        connection.commit();
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** What is copied out closes its stream, and the file has more to come. */
    private static final class Unclosed extends OutputStream {

        private final OutputStream stream;

        Unclosed(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int one) throws IOException {
            stream.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            stream.write(bytes, from, count);
        }
    }
}
