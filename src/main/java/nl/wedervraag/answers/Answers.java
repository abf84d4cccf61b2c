package nl.wedervraag.answers;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The panel's answers: the board, the page of one answer, and beginning one. */
@Service
@Transactional
public class Answers {

    private final Positions positions;
    private final Boards boards;
    private final AnswerPages pages;
    private final AnswerRows rows;
    private final Rights rights;
    private final CurrentPerson current;

    Answers(
            Positions positions,
            Boards boards,
            AnswerPages pages,
            AnswerRows rows,
            Rights rights,
            CurrentPerson current) {
        this.positions = positions;
        this.boards = boards;
        this.pages = pages;
        this.rows = rows;
        this.rights = rights;
        this.current = current;
    }

    /**
     * The position's questions under their themes. Needs the right to see the team's drafts.
     *
     * @param page from 1; beyond the last it is the last
     */
    @Transactional(readOnly = true)
    public Board board(PositionId position, Language language, BoardFilter filter, int page) {
        return boards.of(drafting(position), language, filter, page);
    }

    /**
     * The page of one answer. Needs the right to see the team's drafts: whoever lacks it belongs on 'Read'.
     *
     * @param wanted the scope to show; null for the nearest that was started
     */
    @Transactional(readOnly = true)
    public AnswerPage page(PositionId position, QuestionId question, Language language, @Nullable Reach wanted) {
        return pages.of(drafting(position), question, language, wanted);
    }

    /** Begins the wording in that scope and language; where it was begun before, that one. */
    public WordingId start(PositionId position, QuestionId question, Reach reach, Language language) {
        Position found = drafting(position);
        rights.require(current.id(), Right.EDIT, reach == Reach.COMPANY ? Scope.ORGANISATION : found.scope());
        if (reach == Reach.POSITION && found.closed()) {
            throw new Refused(Refused.Reason.POSITION_CLOSED);
        }
        if (!rows.asks(position, question)) {
            throw new NotAllowed("%s doesn't ask %s".formatted(position, question));
        }
        AnswerId answer = rows.findOrAdd(question, reach, found, current.id());
        return rows.findOrAdd(answer, language);
    }

    private Position drafting(PositionId position) {
        Position found = positions.get(position);
        rights.require(current.id(), Right.SEE_DRAFTS, found.scope());
        return found;
    }
}
