package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.reading.Challenge;
import nl.wedervraag.reading.TeamAsSeen;
import nl.wedervraag.shared.ui.Moments;

/** What would make a candidate doubt; then the challenges, by how much may be said of each; then what we answer. */
final class TeamSeen extends Div {

    private final TeamAsSeen team;
    private final Moments moments;

    TeamSeen(TeamAsSeen team, Moments moments) {
        this.team = team;
        this.moments = moments;
        addClassNames("chapters", "team-seen");
        var doubts = doubts();
        if (!doubts.isEmpty()) {
            add(doubting(doubts));
        }
        for (var openness : Challenge.Openness.values()) {
            var told = team.challenges().stream()
                    .filter(one -> one.openness() == openness)
                    .toList();
            if (!told.isEmpty()) {
                add(told(openness, told));
            }
        }
        if (!team.answers().isEmpty()) {
            var section = new Section(new H2(getTranslation("believe.answers")));
            section.addClassName("chapter");
            var chapters = new Chapters(team.language(), moments);
            team.answers().forEach(answer -> section.add(chapters.entry(answer)));
            add(section);
        }
    }

    private List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (team.challenges().stream().noneMatch(one -> one.openness() != Challenge.Openness.ONLY_IF_ASKED)) {
            doubts.add(getTranslation("believe.doubt.none"));
        }
        for (Challenge one : team.challenges()) {
            if (one.opportunity() == null) {
                doubts.add(getTranslation(
                        "believe.doubt.opportunity",
                        one.title(),
                        team.position().name()));
            }
            if (one.unsure()) {
                doubts.add(getTranslation("believe.doubt.unsure", one.title(), moments.day(one.confirmed())));
            }
        }
        if (team.answers().isEmpty()) {
            doubts.add(getTranslation("believe.doubt.answers"));
        }
        return doubts;
    }

    private Section doubting(List<String> doubts) {
        var list = new UnorderedList();
        doubts.forEach(doubt -> list.add(new ListItem(doubt)));
        var section = new Section(new H2(getTranslation("believe.doubts")), list);
        section.addClassName("doubts");
        return section;
    }

    private Section told(Challenge.Openness openness, List<Challenge> challenges) {
        var section = new Section(new H2(getTranslation("believe.told." + ChallengeBeside.key(openness))));
        section.addClassName("chapter");
        challenges.forEach(one -> section.add(challenge(one)));
        return section;
    }

    private Article challenge(Challenge one) {
        var title = new H3(one.title());
        title.getElement().setAttribute("lang", one.language().code());
        var since = new Paragraph(getTranslation("challenges.since", moments.monthOrDay(one.since())));
        since.addClassName("quiet-text");
        var entry = new Article(title, since);
        if (one.language() != team.language()) {
            var only = new Paragraph(
                    getTranslation("read.only-in." + one.language().code()));
            only.addClassNames("only-in", "quiet-text");
            entry.add(only);
        }
        entry.add(new ChallengeText(one, moments));
        entry.addClassName("entry-in-book");
        return entry;
    }
}
