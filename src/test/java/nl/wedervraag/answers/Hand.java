package nl.wedervraag.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.coediting.Submission;
import nl.wedervraag.coediting.model.PlainText;
import nl.wedervraag.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes in drafts as a page would: through the authority, a page of its own for each stroke. */
@Component
public class Hand {

    private final Documents documents;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Hand(Documents documents, JdbcClient jdbc, JsonMapper json) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.json = json;
    }

    public DocumentId documentOf(WordingId wording) {
        return jdbc.sql("select document from wording where id = ?")
                .param(wording.value())
                .query((row, n) -> new DocumentId(row.getObject(1, UUID.class)))
                .single();
    }

    /** Puts text at the beginning; returns the version that holds it. */
    public long write(PersonId person, WordingId wording, String text) {
        return stored(tryToWrite(person, wording, text));
    }

    public Outcome tryToWrite(PersonId person, WordingId wording, String text) {
        return submit(person, wording, """
                [{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":%s}]}}]
                """.formatted(json.writeValueAsString(text)));
    }

    /** Puts a fact at the beginning, in these words. */
    public long name(PersonId person, WordingId wording, UUID fact, String words) {
        return stored(submit(person, wording, """
                [{"stepType":"replace","from":1,"to":1,"slice":{"content":[
                  {"type":"text","text":%s,"marks":[{"type":"fact","attrs":{"id":"%s"}}]}, {"type":"text","text":" "}]}}]
                """.formatted(json.writeValueAsString(words), fact)));
    }

    /** What the draft says, as plain text. */
    public String says(WordingId wording) {
        return PlainText.of(Text.of(draft(wording).json()).document());
    }

    /** Takes away the first letters. */
    public long erase(PersonId person, WordingId wording, int letters) {
        return stored(
                submit(person, wording, "[{\"stepType\":\"replace\",\"from\":1,\"to\":%d}]".formatted(1 + letters)));
    }

    public Frozen draft(WordingId wording) {
        return documents.current(documentOf(wording));
    }

    private Outcome submit(PersonId person, WordingId wording, String steps) {
        DocumentId document = documentOf(wording);
        String client = Ids.next().toString();
        return documents
                .submit(
                        document,
                        new Submission(
                                person, client, 1, documents.current(document).version(), json.readTree(steps)))
                .join();
    }

    private static long stored(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        return ((Outcome.Stored) outcome).version();
    }
}
