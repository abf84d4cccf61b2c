package nl.wedervraag.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.SpeakingTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The panel's answers: the board, the page of one answer, and beginning one. */
@Service
@Transactional
public class Answers {

    private final Positions positions;
    private final BoardRows board;
    private final AnswerPages pages;
    private final AnswerRows rows;
    private final Places places;
    private final Statuses statuses;
    private final Drafts drafts;
    private final Rights rights;
    private final CurrentPerson current;

    Answers(
            Positions positions,
            BoardRows board,
            AnswerPages pages,
            AnswerRows rows,
            Places places,
            Statuses statuses,
            Drafts drafts,
            Rights rights,
            CurrentPerson current) {
        this.positions = positions;
        this.board = board;
        this.pages = pages;
        this.rows = rows;
        this.places = places;
        this.statuses = statuses;
        this.drafts = drafts;
        this.rights = rights;
        this.current = current;
    }

    /** The position's questions under their themes. Needs the right to see the team's drafts. */
    @Transactional(readOnly = true)
    public Board board(PositionId position, Language language, BoardFilter filter) {
        Position found = drafting(position);
        boolean company = rights.may(current.id(), Right.SEE_DRAFTS, Scope.ORGANISATION);
        Map<Theme, List<BoardRow>> shown = new LinkedHashMap<>();
        int approved = 0;
        int due = 0;
        List<BoardRows.Row> all = board.of(found, language, company);
        statuses.prepare(all.stream().map(BoardRows.Row::wording).filter(Objects::nonNull));
        for (BoardRows.Row row : all) {
            BoardRow made = row(row, company);
            approved += made.covered() ? 1 : 0;
            due += made.status().has(Mark.DUE) || made.status().has(Mark.EXPIRED) ? 1 : 0;
            if (filter.shows(made, row.theme().id(), owns(made))) {
                shown.computeIfAbsent(row.theme(), theme -> new ArrayList<>()).add(made);
            }
        }
        return new Board(
                found,
                language,
                new Board.Coverage(approved, due, all.size()),
                shown.entrySet().stream()
                        .map(chapter -> new Board.Chapter(chapter.getKey(), chapter.getValue()))
                        .toList());
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

    private boolean owns(BoardRow row) {
        return row.owner() != null && row.owner().id().equals(current.id());
    }

    private BoardRow row(BoardRows.Row row, boolean seesCompanyDrafts) {
        WordingRow wording = row.wording();
        if (wording == null) {
            return new BoardRow(
                    row.question(),
                    row.text(),
                    null,
                    null,
                    null,
                    Status.NOTHING_YET,
                    null,
                    0,
                    0,
                    null,
                    List.of(),
                    row.covered());
        }
        boolean seesDraft = wording.reach() != Reach.COMPANY || seesCompanyDrafts;
        var state = statuses.of(wording, seesDraft);
        return new BoardRow(
                row.question(),
                row.text(),
                wording.id(),
                wording.reach(),
                wording.language(),
                state.status(),
                wording.owner(),
                state.words(),
                SpeakingTime.of(state.words()),
                wording.reviewBy(),
                seesDraft ? drafts.here(wording.document()) : List.of(),
                row.covered());
    }
}
