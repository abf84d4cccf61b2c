package nl.wedervraag.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of an answer's languages beside each other. */
@Component
class LanguageRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    LanguageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param ownVersion of the draft beside which it stands */
    record Other(WordingId wording, Language language, DocumentId document, long ownVersion) {}

    record Revision(RevisionId id, Text text, boolean live) {}

    /** @param about the revision that the wording was said to be in line with, at that version of its draft */
    record Said(OtherLanguage.Said told, UUID about, long version) {

        boolean isAbout(RevisionId revision, long ownVersion) {
            return about.equals(revision.value()) && version == ownVersion;
        }
    }

    List<Other> others(WordingId wording) {
        return jdbc.sql("""
                        select o.id, o.language, o.document, d.version
                        from wording w join document d on d.id = w.document
                        join wording o on o.answer = w.answer and o.id <> w.id
                        where w.id = ? order by o.language
                        """)
                .param(wording.value())
                .query((row, n) -> new Other(
                        new WordingId(row.getObject("id", UUID.class)),
                        Language.valueOf(row.getString("language")),
                        new DocumentId(row.getObject("document", UUID.class)),
                        row.getLong("version")))
                .list();
    }

    /** What readers have of it, and what is under review. */
    List<Revision> approvedOrAsked(WordingId wording) {
        return jdbc.sql("""
                        select v.id, v.document, p.id is not null as live
                        from revision v
                        left join publication p on p.revision = v.id and p.until is null and p.state in ('LIVE', 'OBSOLETE')
                        left join review r on r.revision = v.id and r.state = 'OPEN'
                        where v.wording = ? and (p.id is not null or r.id is not null)
                        """)
                .param(wording.value())
                .query((row, n) -> new Revision(
                        new RevisionId(row.getObject("id", UUID.class)),
                        Text.of(row.getString("document")),
                        row.getBoolean("live")))
                .list();
    }

    /** Whether the revision is what another language of the answer says now, approved or under review. */
    boolean isOfAnother(WordingId wording, RevisionId revision) {
        return jdbc.sql("""
                        select exists (
                            select from wording w
                            join wording o on o.answer = w.answer and o.id <> w.id
                            join revision v on v.wording = o.id
                            where w.id = :wording and v.id = :revision and (
                                exists (select from publication p where p.revision = v.id and p.until is null
                                        and p.state in ('LIVE', 'OBSOLETE'))
                                or exists (select from review r where r.revision = v.id and r.state = 'OPEN')))
                        """)
                .param("wording", wording.value())
                .param("revision", revision.value())
                .query(Boolean.class)
                .single();
    }

    /** What the other language said when the wording was last in line with it. */
    Optional<Text> inLineWith(WordingId wording, WordingId other) {
        return jdbc.sql("select document from revision where id = in_line_with(?, ?)")
                .params(wording.value(), other.value())
                .query((row, n) -> Text.of(row.getString("document")))
                .optional();
    }

    Optional<Said> said(WordingId wording, WordingId other) {
        return jdbc.sql("""
                        select o.name, k.at, v.number, v.id, k.version
                        from alignment k join revision v on v.id = k.beside join person o on o.id = k.person
                        where k.wording = ? and v.wording = ? and k.kind = 'IN_LINE'
                        order by k.at desc limit 1
                        """)
                .params(wording.value(), other.value())
                .query((row, n) -> new Said(
                        new OtherLanguage.Said(
                                row.getString("name"),
                                Objects.requireNonNull(WordingRow.instant(row, "at")),
                                row.getInt("number")),
                        row.getObject("id", UUID.class),
                        row.getLong("version")))
                .optional();
    }

    void sayInLine(WordingId wording, long version, RevisionId other, PersonId by) {
        jdbc.sql("""
                        insert into alignment (id, wording, kind, version, beside, person, at)
                        values (?, ?, 'IN_LINE', ?, ?, ?, ?)
                        """)
                .params(Ids.next(), wording.value(), version, other.value(), by.value(), OffsetDateTime.now(clock))
                .update();
    }
}
