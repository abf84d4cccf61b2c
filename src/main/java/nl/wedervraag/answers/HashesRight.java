package nl.wedervraag.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A revision's hashes are those of its document and its question's text, and its words are counted. */
final class HashesRight implements Invariant {

    private static final int AT_A_TIME = 1_000;

    private record Row(UUID id, String question, String document, String hash, String documentHash, int words) {}

    @Override
    public String name() {
        return "revision-hash";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        var broken = new ArrayList<String>();
        var after = new UUID(0, 0);
        while (true) {
            var rows = rows(database, after);
            if (rows.isEmpty()) {
                return broken.subList(0, Math.min(broken.size(), MOST));
            }
            rows.stream()
                    .filter(row -> !isRight(row))
                    .forEach(row -> broken.add("revision %s isn't what its hashes say".formatted(row.id)));
            after = rows.getLast().id;
        }
    }

    private static List<Row> rows(JdbcClient database, UUID after) {
        return database.sql("""
                        select id, question_text, document, hash, document_hash, words
                        from revision where id > ? order by id limit\s""" + AT_A_TIME)
                .param(after)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("question_text"),
                        row.getString("document"),
                        row.getString("hash"),
                        row.getString("document_hash"),
                        row.getInt("words")))
                .list();
    }

    private static boolean isRight(Row row) {
        try {
            var text = Text.of(row.document);
            return text.hash(row.question).equals(row.hash)
                    && text.hash().equals(row.documentHash)
                    && text.words() == row.words;
        } catch (RuntimeException notADocument) {
            return false;
        }
    }
}
