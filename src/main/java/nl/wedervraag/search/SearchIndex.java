package nl.wedervraag.search;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where rooms hand in drafts to be found. Approved wording isn't handed in: the database follows what is live by itself, in
 * the transaction in which it becomes so.
 */
@Component
public class SearchIndex {

    private static final long ONE_FOLLOWS = 0x5EA2C4;

    private final JdbcClient jdbc;

    SearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A draft to be found.
     *
     * @param team whose rights count, null for the organisation
     * @param reach COMPANY, TEAM or POSITION
     * @param position for which it is, null unless its reach is a position
     */
    public record Draft(
            UUID subject,
            Language language,
            @Nullable UUID team,
            QuestionId question,
            String reach,
            @Nullable UUID position,
            String title,
            String body) {}

    /** Whether the caller's transaction is the one that hands in drafts now; one does at a time, on all nodes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mayFollow() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(ONE_FOLLOWS)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Draft draft) {
        jdbc.sql("""
                        select search_put(:subject, true, :language, cast(:team as uuid), :question, :reach,
                                          cast(:position as uuid), :title, :body)
                        """)
                .param("subject", draft.subject())
                .param("language", draft.language().name())
                .param("team", draft.team())
                .param("question", draft.question().value())
                .param("reach", draft.reach())
                .param("position", draft.position())
                .param("title", draft.title())
                .param("body", draft.body())
                .query()
                .listOfRows();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID subject) {
        jdbc.sql("select search_remove(?, true)").param(subject).query().listOfRows();
    }

    /** Notes up to which version the draft was looked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followed(UUID subject, long version) {
        jdbc.sql("""
                        insert into search_followed (subject, version) values (?, ?)
                        on conflict (subject) do update set version = excluded.version
                        """).params(subject, version).update();
    }

    /** Makes everything anew; drafts are found again as soon as they were looked at. */
    @Transactional
    public long rebuild() {
        return jdbc.sql("select search_rebuild()").query(Long.class).single();
    }

    /** Wordings, stories and challenges whose entry isn't what is read of them now: none, or something went past the database's own rules. */
    @Transactional(readOnly = true)
    public List<UUID> astray() {
        return jdbc.sql("""
                        select coalesce(e.subject, l.wording)
                        from (select * from search_entry where not draft and kind = 'ANSWER') e
                        full join live_wording l on l.wording = e.subject
                        where e.subject is null or l.wording is null or e.title <> l.question_text
                           or e.body <> coalesce(document_text(l.document::jsonb), '')
                        union
                        select coalesce(e.subject, t.piece) from (select * from search_entry where kind <> 'ANSWER') e
                        full join piece_text t on t.piece = e.subject and t.draft = e.draft
                        where e.subject is null or t.piece is null or e.title <> t.title or e.body <> t.body
                        """).query((row, n) -> row.getObject(1, UUID.class)).list();
    }
}
