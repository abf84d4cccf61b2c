package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.questions.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wordings beside one: the narrower ones that replace it, and its other languages. */
@Component
class BesideRows {

    private final JdbcClient jdbc;

    BesideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A revision that was or is published. */
    record Approved(
            UUID revision, String document, @Nullable LocalDate knownBy) {

        boolean isSameTextAs(Approved other) {
            return document.equals(other.document) && Objects.equals(knownBy, other.knownBy);
        }

        Substance substance() {
            return Substance.of(Text.of(document).document());
        }
    }

    record OtherLive(WordingId wording, Approved approved) {}

    /** A version of a document, of which somebody said that it is in line with another revision. */
    record Said(DocumentId document, long version) {}

    /** Whoever is told of something that concerns several answers to the question queues until the transaction ends. */
    void oneAtATime(QuestionId question) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('beside ' || ?, 0))")
                .param(question.value().toString())
                .query()
                .listOfRows();
    }

    Approved approved(RevisionId revision) {
        return jdbc.sql("select id, document, known_by from revision where id = ?")
                .param(revision.value())
                .query(BesideRows::approved)
                .single();
    }

    /** What readers had before this revision was published, if they had anything. */
    Optional<Approved> publishedBefore(WordingId wording, RevisionId approved) {
        return jdbc.sql("""
                        select v.id, v.document, v.known_by from publication p join revision v on v.id = p.revision
                        where p.wording = ? and p.revision <> ? order by p.since desc, p.until desc limit 1
                        """)
                .params(wording.value(), approved.value())
                .query(BesideRows::approved)
                .optional();
    }

    /** Wordings in the same language of which this one is the nearest wider answer. */
    List<UUID> narrower(Place place) {
        return jdbc.sql("""
                        select w.id from answer a join wording w on w.answer = a.id
                        where a.question = ? and w.language = ? and wider_answer(a) = ?
                        """)
                .params(
                        place.question().value(),
                        place.language().name(),
                        place.answer().value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<OtherLive> otherLanguages(WordingId wording) {
        return jdbc.sql("""
                        select o.id as other, v.id, v.document, v.known_by
                        from wording w
                        join wording o on o.answer = w.answer and o.id <> w.id
                        join publication p on p.wording = o.id and p.until is null and p.state = 'LIVE'
                        join revision v on v.id = p.revision
                        where w.id = ?
                        """)
                .param(wording.value())
                .query((row, n) -> new OtherLive(new WordingId(row.getObject("other", UUID.class)), approved(row, n)))
                .list();
    }

    /** What of the wording was said to be in line with that revision of another language. */
    List<Said> saidInLine(WordingId wording, UUID beside) {
        return jdbc.sql("""
                        select distinct w.document, k.version from alignment k join wording w on w.id = k.wording
                        where k.wording = ? and k.beside = ? and k.kind = 'IN_LINE' order by k.version desc
                        """)
                .params(wording.value(), beside)
                .query((row, n) ->
                        new Said(new DocumentId(row.getObject("document", UUID.class)), row.getLong("version")))
                .list();
    }

    private static Approved approved(ResultSet row, int number) throws SQLException {
        return new Approved(
                row.getObject("id", UUID.class), row.getString("document"), row.getObject("known_by", LocalDate.class));
    }
}
