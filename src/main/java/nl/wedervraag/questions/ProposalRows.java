package nl.wedervraag.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes proposed questions. */
@Component
class ProposalRows {

    private static final String PROPOSAL = """
            select p.*, who.name, coalesce(x.text, '') as asked
            from proposal p
            join person who on who.id = p.person
            left join question_text x on x.question = p.question and x.language = p.language
            """;

    /** What is wanted of it to decide about it. */
    record Words(Language language, String text) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ProposalId id, PersonId person, Language language, String text) {
        jdbc.sql("insert into proposal (id, person, proposed, language, text) values (?, ?, ?, ?, ?)")
                .params(id.value(), person.value(), OffsetDateTime.now(clock), language.name(), text)
                .update();
    }

    /** Whoever proposes does one after the other. */
    void lockProposer(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('proposals of ' || cast(:person as text)))")
                .param("person", person.value())
                .query()
                .listOfRows();
    }

    List<Proposal> waiting(int most) {
        return jdbc.sql(PROPOSAL + "where p.outcome is null order by p.proposed, p.id limit " + most)
                .query(ProposalRows::proposal)
                .list();
    }

    /** The latest first. */
    List<Proposal> of(PersonId person, int most) {
        return jdbc.sql(PROPOSAL + "where p.person = ? order by p.proposed desc, p.id desc limit " + most)
                .param(person.value())
                .query(ProposalRows::proposal)
                .list();
    }

    /**
     * Nobody else decides about it until the transaction ends.
     *
     * @throws ProposalDecided when somebody has
     */
    Words lockWaiting(ProposalId id) {
        return jdbc.sql("select language, text, outcome from proposal where id = ? for update")
                .param(id.value())
                .query((row, n) -> {
                    if (row.getString("outcome") != null) {
                        throw new ProposalDecided(id);
                    }
                    return new Words(Language.valueOf(row.getString("language")), row.getString("text"));
                })
                .optional()
                .orElseThrow(() -> new NotAllowed("no " + id));
    }

    void decide(
            ProposalId id,
            PersonId decider,
            Proposal.Outcome outcome,
            @Nullable QuestionId question,
            @Nullable String reason) {
        jdbc.sql("""
                        update proposal
                        set outcome = :outcome, decider = :decider, decided = :decided, question = :question, reason = :reason
                        where id = :id
                        """)
                .param("outcome", outcome.name())
                .param("decider", decider.value())
                .param("decided", OffsetDateTime.now(clock))
                .param("question", question == null ? null : question.value(), Types.OTHER)
                .param("reason", reason, Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("proposed", OffsetDateTime.class).toInstant(),
                Language.valueOf(row.getString("language")),
                row.getString("text"),
                outcome == null ? null : Proposal.Outcome.valueOf(outcome),
                row.getString("asked"),
                Objects.requireNonNullElse(row.getString("reason"), ""));
    }
}
