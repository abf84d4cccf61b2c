package nl.wedervraag.answers;

import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.coediting.model.Change;
import nl.wedervraag.coediting.model.ChangedHtml;
import nl.wedervraag.coediting.model.Difference;
import nl.wedervraag.coediting.model.Fragment;
import nl.wedervraag.reading.Changed;
import nl.wedervraag.reading.Earlier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares what somebody read with what is live. Words that are live no more leave this room for who may see drafts alone. */
@Component
class SinceRead implements Earlier {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final CurrentPerson current;

    SinceRead(JdbcClient jdbc, Rights rights, CurrentPerson current) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.current = current;
    }

    private record Two(Text was, Text live, boolean reworded, Scope scope) {}

    @Override
    public Changed since(UUID wording, int was, int live, int headings) {
        Two texts = texts(wording, was, live);
        Difference difference = Difference.between(texts.was.document(), texts.live.document());
        boolean shows = rights.may(current.id(), Right.SEE_DRAFTS, texts.scope);
        String html =
                ChangedHtml.of(texts.live.document(), shows ? difference : withoutGone(difference), headings).stream()
                        .map(ChangedHtml.Part::html)
                        .collect(Collectors.joining());
        var words = difference.changes().stream()
                .filter(change -> change.kind() != Change.Kind.FORMAT)
                .toList();
        return new Changed(
                html,
                words.stream().anyMatch(change -> change.from() < change.to()),
                words.stream().anyMatch(change -> change.deleted().count() > 0),
                shows,
                texts.reworded);
    }

    private static Difference withoutGone(Difference difference) {
        return new Difference(difference.changes().stream()
                .filter(change -> change.kind() != Change.Kind.FORMAT && change.from() < change.to())
                .map(change ->
                        new Change(change.number(), Change.Kind.INSERT, change.from(), change.to(), Fragment.EMPTY))
                .toList());
    }

    /** The one that is live is asked for as such: whatever was live when the page was made may not be it any more. */
    private Two texts(UUID wording, int was, int live) {
        return jdbc.sql("""
                        select o.document as was, n.document as live, o.question_text <> n.question_text as reworded,
                               answer_team(a) as team
                        from revision n
                        join publication p on p.revision = n.id and p.until is null and p.state in ('LIVE', 'OBSOLETE')
                        join revision o on o.wording = n.wording and o.number = :was
                        join wording w on w.id = n.wording
                        join answer a on a.id = w.answer
                        where n.wording = :wording and n.number = :live
                        """)
                .param("wording", wording)
                .param("was", was)
                .param("live", live)
                .query((row, n) -> new Two(
                        Text.of(row.getString("was")),
                        Text.of(row.getString("live")),
                        row.getBoolean("reworded"),
                        Scope.of(row.getObject("team", UUID.class))))
                .single();
    }
}
