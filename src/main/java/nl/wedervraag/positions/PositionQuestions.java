package nl.wedervraag.positions;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.PlacesInOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which questions a position asks, and in which order. Whoever changes them queues for the position's row, so that no
 * question gets lost between two who do.
 */
@Service
@Transactional
public class PositionQuestions {

    private final JdbcClient jdbc;
    private final Positions positions;
    private final PositionRows rows;
    private final PlacesInOrder places;
    private final Questions questions;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;

    PositionQuestions(
            JdbcClient jdbc,
            Positions positions,
            PositionRows rows,
            PlacesInOrder places,
            Questions questions,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.rows = rows;
        this.places = places;
        this.questions = questions;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
    }

    /**
     * A question that the position doesn't ask.
     *
     * @param hidden whether it was asked before
     */
    public record Offered(Question question, boolean hidden) {}

    /** What the bank offers beside what is asked, and what is hidden: in the bank's order. */
    @Transactional(readOnly = true)
    public List<Offered> offered(PositionId id, Language language) {
        arranged(id);
        List<UUID> asked = asked(id);
        List<UUID> hidden = ids("select question from hidden_question where position = ?", id);
        return questions.all(language).stream()
                .filter(question -> !asked.contains(question.id().value()))
                .map(question ->
                        new Offered(question, hidden.contains(question.id().value())))
                .toList();
    }

    /** Asks these too, at the end. An answer that was written before the question was hidden is found again. */
    public void ask(PositionId id, List<QuestionId> added) {
        Position position = arranged(id);
        rows.lock(id);
        List<UUID> before = asked(id);
        rows.ask(id, added);
        asked(id).stream()
                .filter(question -> !before.contains(question))
                .forEach(question -> record(ActKind.QUESTION_ASKED, position, question));
        changes.publish(Positions.CHANGED, id.value());
    }

    /** Asks it no more. Its answers stay as they are, and are there again when it is asked again. */
    public void hide(PositionId id, QuestionId question) {
        Position position = arranged(id);
        rows.lock(id);
        if (!rows.hide(id, question)) {
            throw new NotAllowed("%s doesn't ask %s".formatted(id, question));
        }
        record(ActKind.QUESTION_HIDDEN, position, question.value());
        changes.publish(Positions.CHANGED, id.value());
    }

    /** @param to its new index among the position's questions of the same theme, from 0 */
    public void move(PositionId id, QuestionId question, int to) {
        arranged(id);
        rows.lock(id);
        places.move(
                "position_question",
                "question",
                "position = ? and question in (select o.id from question o join question q on q.theme = o.theme where q.id = ?)",
                List.of(id.value(), question.value()),
                question.value(),
                to);
        changes.publish(Positions.CHANGED, id.value());
    }

    private Position arranged(PositionId id) {
        Position position = positions.get(id);
        rights.require(current.id(), Right.MANAGE_POSITIONS, position.scope());
        return position;
    }

    private void record(ActKind kind, Position position, UUID question) {
        acts.record(Act.of(kind)
                .by(current.id().value())
                .on(question)
                .in(position.team().value())
                .with("position", position.id().value()));
    }

    private List<UUID> asked(PositionId id) {
        return ids("select question from position_question where position = ? order by place", id);
    }

    private List<UUID> ids(String sql, PositionId of) {
        return jdbc.sql(sql)
                .param(of.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
