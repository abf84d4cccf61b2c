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
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.PanelStances;
import nl.wedervraag.discussion.Stances;
import nl.wedervraag.positions.Position;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.SpeakingTime;
import org.springframework.stereotype.Component;

/** Makes a page of the board. Which rows fit and how much is approved is known of all of them; only a page is shown. */
@Component
class Boards {

    private final BoardRows rows;
    private final Statuses statuses;
    private final Drafts drafts;
    private final Stances stances;
    private final Rights rights;
    private final CurrentPerson current;

    Boards(BoardRows rows, Statuses statuses, Drafts drafts, Stances stances, Rights rights, CurrentPerson current) {
        this.rows = rows;
        this.statuses = statuses;
        this.drafts = drafts;
        this.stances = stances;
        this.rights = rights;
        this.current = current;
    }

    private record Standing(BoardRows.Row row, Statuses.State state, boolean seesDraft) {

        private boolean notKnownYet() {
            WordingRow wording = row.wording();
            return wording != null && (seesDraft ? wording.knownBy() : wording.liveKnownBy()) != null;
        }
    }

    Board of(Position position, Language language, BoardFilter filter, int page) {
        List<Standing> all = standings(position, language);
        List<Standing> fitting = all.stream()
                .filter(one -> filter.shows(one.row, one.state.status(), owns(one.row)))
                .toList();
        int shownPage = Math.clamp(page, 1, Board.pages(fitting.size()));
        int first = (shownPage - 1) * Board.PAGE;
        return new Board(
                position,
                language,
                coverage(all),
                fitting.size(),
                shownPage,
                chapters(position, fitting.subList(first, Math.min(first + Board.PAGE, fitting.size()))));
    }

    private List<Standing> standings(Position position, Language language) {
        boolean company = rights.may(current.id(), Right.SEE_DRAFTS, Scope.ORGANISATION);
        List<BoardRows.Row> all = rows.of(position, language, company);
        statuses.prepare(all.stream().map(BoardRows.Row::wording).filter(Objects::nonNull));
        return all.stream().map(row -> standing(row, company)).toList();
    }

    private Standing standing(BoardRows.Row row, boolean seesCompanyDrafts) {
        WordingRow wording = row.wording();
        if (wording == null) {
            return new Standing(row, new Statuses.State(Status.NOTHING_YET, 0), false);
        }
        boolean seesDraft = wording.reach() != Reach.COMPANY || seesCompanyDrafts;
        return new Standing(row, statuses.of(wording, seesDraft), seesDraft);
    }

    private boolean owns(BoardRows.Row row) {
        WordingRow wording = row.wording();
        return wording != null && wording.owner().id().equals(current.id());
    }

    private static Board.Coverage coverage(List<Standing> all) {
        int approved = 0;
        int due = 0;
        int notKnownYet = 0;
        for (Standing one : all) {
            Status status = one.state.status();
            approved += one.row.covered() ? 1 : 0;
            notKnownYet += one.row.covered() && !one.row.known() ? 1 : 0;
            due += status.has(Mark.DUE) || status.has(Mark.EXPIRED) ? 1 : 0;
        }
        return new Board.Coverage(approved, notKnownYet, due, all.size());
    }

    private List<Board.Chapter> chapters(Position position, List<Standing> shown) {
        var panel = panel(position, shown);
        Map<Theme, List<BoardRow>> chapters = new LinkedHashMap<>();
        for (Standing one : shown) {
            chapters.computeIfAbsent(one.row.theme(), theme -> new ArrayList<>())
                    .add(row(one, panel));
        }
        return chapters.entrySet().stream()
                .map(chapter -> new Board.Chapter(chapter.getKey(), chapter.getValue()))
                .toList();
    }

    private Map<DocumentId, PanelStances.Tally> panel(Position position, List<Standing> shown) {
        List<DocumentId> spoken = shown.stream()
                .filter(one -> one.seesDraft && one.row.spoken())
                .map(one -> one.row.wording())
                .filter(Objects::nonNull)
                .map(WordingRow::document)
                .toList();
        return !spoken.isEmpty() && rights.may(current.id(), Right.SEE_DRAFTS, position.scope())
                ? stances.tallies(position.id(), spoken)
                : Map.of();
    }

    private BoardRow row(Standing one, Map<DocumentId, PanelStances.Tally> panel) {
        BoardRows.Row row = one.row;
        WordingRow wording = row.wording();
        int words = one.state.words();
        return new BoardRow(
                row.question(),
                row.text(),
                wording == null ? null : wording.id(),
                wording == null ? null : wording.reach(),
                wording == null ? null : wording.language(),
                one.state.status(),
                wording == null ? null : wording.owner(),
                words,
                SpeakingTime.of(words),
                wording == null ? null : wording.reviewBy(),
                one.notKnownYet(),
                wording != null && one.seesDraft ? drafts.here(wording.document()) : List.of(),
                row.lacks(),
                wording == null
                        ? PanelStances.Tally.NONE
                        : panel.getOrDefault(wording.document(), PanelStances.Tally.NONE),
                row.covered());
    }
}
