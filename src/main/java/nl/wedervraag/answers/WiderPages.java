package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wider answer that a page shows: what is in force there, or what the own answer replaces. */
@Component
class WiderPages {

    private static final String LIVE = """
            select v.id, v.document, v.known_by, p.state = 'OBSOLETE' as obsolete, r.decided,
                   (select string_agg(o.name, ', ' order by g.at, o.name)
                    from approval g join person o on o.id = g.person where g.review = r.id) as names,
                   own.id is not null and d.version > 0 as has_own, seen.id as seen, seen.document as seen_document
            from publication p
            join revision v on v.id = p.revision
            join review r on r.revision = v.id and r.state = 'APPROVED'
            left join wording own on own.id = cast(:own as uuid)
            left join document d on d.id = own.document
            left join revision seen on seen.id = live_at(p.wording, seen_beside_wider(own.id))
            where p.wording = :wider and p.until is null
            """;

    private static final String KEPT = """
            select o.name, k.at, '' as why from alignment k join person o on o.id = k.person
            where k.wording = ? and k.kind = 'KEPT' order by k.at desc limit 1
            """;

    private static final String SET_ASIDE = """
            select o.name, t.at, coalesce(x.body, '') as why
            from wording w
            join audit_act t on t.seq = w.inherits_act
            join person o on o.id = t.actor
            left join audit_text x on x.seq = t.seq
            where w.id = ?
            """;

    private final JdbcClient jdbc;

    WiderPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Live(
            UUID id,
            Text text,
            @Nullable LocalDate knownBy,
            boolean obsolete,
            java.time.Instant approved,
            String approvedBy,
            boolean hasOwn,
            @Nullable UUID seen,
            @Nullable Text seenText) {

        boolean changed() {
            return hasOwn && !id.equals(seen);
        }
    }

    /** @param draft the own one, as the person at the page may use it; null where there is none that isn't set aside */
    @Nullable
    Wider of(List<WordingRow> wordings, Reach shown, Language language, @Nullable DraftPage draft) {
        return wider(wordings, shown, language)
                .map(wider -> of(wider, wordings, shown, language, draft))
                .orElse(null);
    }

    private static Optional<WordingRow> wider(List<WordingRow> wordings, Reach shown, Language language) {
        return wordings.stream()
                .filter(WordingRow::published)
                .filter(one -> one.reach().compareTo(shown) < 0)
                .max(Comparator.comparing(WordingRow::reach).thenComparing(one -> one.language() == language));
    }

    private Wider of(
            WordingRow wider, List<WordingRow> wordings, Reach shown, Language language, @Nullable DraftPage draft) {
        List<WordingRow> own =
                wordings.stream().filter(one -> one.reach() == shown).toList();
        boolean sameLanguage = wider.language() == language;
        Live live = live(wider.id(), draft == null || !sameLanguage ? null : draft.wording());
        boolean changed = live.changed();
        boolean published = own.stream().anyMatch(WordingRow::published);
        return new Wider(
                wider.reach(),
                wider.language(),
                new RevisionId(live.id()),
                changed && live.seenText() != null
                        ? TextPart.of(live.text(), live.seenText())
                        : TextPart.of(live.text()),
                live.approvedBy(),
                live.approved(),
                live.obsolete(),
                live.knownBy(),
                changed,
                draft == null ? null : said(KEPT, draft.wording()),
                own.stream()
                        .filter(one -> one.language() == language && one.inherits())
                        .findFirst()
                        .map(one -> said(SET_ASIDE, one.id()))
                        .orElse(null),
                draft != null && changed && (draft.liveSince() == null ? draft.mayEdit() : draft.mayApprove()),
                draft != null && sameLanguage && draft.mayEdit(),
                draft != null && (published ? draft.mayApprove() : draft.mayEdit()),
                published);
    }

    private Live live(WordingId wider, @Nullable WordingId own) {
        return jdbc.sql(LIVE)
                .param("wider", wider.value())
                .param("own", own == null ? null : own.value())
                .query(WiderPages::live)
                .single();
    }

    private static Live live(ResultSet row, int number) throws SQLException {
        String seen = row.getString("seen_document");
        return new Live(
                row.getObject("id", UUID.class),
                Text.of(row.getString("document")),
                row.getObject("known_by", LocalDate.class),
                row.getBoolean("obsolete"),
                Objects.requireNonNull(WordingRow.instant(row, "decided")),
                row.getString("names"),
                row.getBoolean("has_own"),
                row.getObject("seen", UUID.class),
                seen == null ? null : Text.of(seen));
    }

    private Wider.@Nullable Said said(String what, WordingId wording) {
        return jdbc.sql(what)
                .param(wording.value())
                .query((row, n) -> new Wider.Said(
                        row.getString("name"),
                        Objects.requireNonNull(WordingRow.instant(row, "at")),
                        row.getString("why")))
                .optional()
                .orElse(null);
    }
}
