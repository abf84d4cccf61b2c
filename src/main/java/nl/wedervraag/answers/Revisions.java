package nl.wedervraag.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Frozen copies of drafts. Rows are added and never changed. */
@Component
class Revisions {

    private record Live(
            @Nullable String hash,
            long version,
            @Nullable LocalDate knownBy,
            @Nullable UUID revision,
            @Nullable String question,
            @Nullable String document) {}

    private final JdbcClient jdbc;
    private final Documents documents;
    private final FactsInTexts facts;
    private final Clock clock;

    Revisions(JdbcClient jdbc, Documents documents, FactsInTexts facts, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Refused when there is nothing to freeze, nothing new, the day by which we would know is here, or facts have changed */
    RevisionId freeze(Place place, Frozen draft, PersonId by) {
        Text text = Text.of(draft.json());
        Live live = live(place.wording());
        int words = text.words();
        if (words == 0) {
            throw new Refused(Refused.Reason.EMPTY);
        }
        LocalDate knownBy = knownBy(place.wording());
        if (knownBy != null && !knownBy.isAfter(LocalDate.now(clock))) {
            throw new Refused(Refused.Reason.UNFIT_DAY);
        }
        String question = questionText(place);
        if (text.hash(question).equals(live.hash()) && Objects.equals(knownBy, live.knownBy())) {
            throw new Refused(Refused.Reason.NOTHING_NEW);
        }
        List<FactInText> named = facts.of(place, text.facts());
        if (named.stream().anyMatch(FactInText::differs)) {
            throw new Refused(Refused.Reason.FACTS_CHANGED);
        }
        takeUp(place.wording());
        RevisionId id = add(place, draft, text, question, saidBy(live, place, text, question, knownBy), by);
        facts.keep(id, named);
        contribute(id, documents.contributors(place.document(), live.version(), draft.version()));
        return id;
    }

    /**
     * What is published now; a wording that was retired or never live counts from its first letter. What isn't to be used any
     * more can be approved anew as it is.
     */
    private Live live(WordingId wording) {
        return jdbc.sql("""
                        select case when p.state = 'LIVE' then v.hash end as hash, v.document_version, v.known_by,
                               v.id, v.question_text, v.document
                        from publication p join revision v on v.id = p.revision
                        where p.wording = ? and p.until is null and p.state in ('LIVE', 'OBSOLETE')
                        """)
                .param(wording.value())
                .query((row, n) -> new Live(
                        row.getString("hash"),
                        row.getLong("document_version"),
                        row.getObject("known_by", LocalDate.class),
                        row.getObject("id", UUID.class),
                        row.getString("question_text"),
                        row.getString("document")))
                .optional()
                .orElse(new Live(null, 0, null, null, null, null));
    }

    /** What is published and says the same already, only written otherwise. */
    private @Nullable UUID saidBy(Live live, Place place, Text text, String question, @Nullable LocalDate knownBy) {
        boolean same = live.document() != null
                && Objects.equals(knownBy, live.knownBy())
                && question.equals(live.question())
                && Judging.isEditorial(Text.of(live.document()), text, place.language());
        return same ? live.revision() : null;
    }

    private @Nullable LocalDate knownBy(WordingId wording) {
        return jdbc.sql("select known_by from wording where id = ?")
                .param(wording.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** Whoever asks for its approval uses the wider answer no more. */
    private void takeUp(WordingId wording) {
        jdbc.sql("""
                        update wording set inherits_since = null, inherits_act = null
                        where id = ? and inherits_since is not null
                        """).param(wording.value()).update();
    }

    private RevisionId add(Place place, Frozen draft, Text text, String question, @Nullable UUID saidBy, PersonId by) {
        RevisionId id = RevisionId.random();
        jdbc.sql("""
                        insert into revision (id, wording, number, question_text, document, hash, document_hash,
                                              document_version, schema_version, words, known_by, frozen, frozen_by, editorial_to)
                        values (:id, :wording,
                                (select coalesce(max(number), 0) + 1 from revision where wording = :wording),
                                :question, cast(:document as json), :hash, :documentHash,
                                :version, :schema, :words, (select known_by from wording where id = :wording), :now, :by,
                                :editorial)
                        """)
                .param("id", id.value())
                .param("wording", place.wording().value())
                .param("question", question)
                .param("document", text.json())
                .param("hash", text.hash(question))
                .param("documentHash", text.hash())
                .param("version", draft.version())
                .param("schema", draft.schemaVersion())
                .param("words", text.words())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.value())
                .param("editorial", saidBy)
                .update();
        return id;
    }

    private void contribute(RevisionId revision, Set<PersonId> people) {
        jdbc.sql("insert into revision_contributor (revision, person) select ?, unnest(?)")
                .params(revision.value(), people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    private String questionText(Place place) {
        return jdbc.sql("select text from question_text where question = ? and language = ?")
                .params(place.question().value(), place.language().name())
                .query(String.class)
                .single();
    }
}
