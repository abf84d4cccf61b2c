package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Memberships;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.access.Teams;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.TextRefused;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.SmallForm;
import nl.wedervraag.shared.ui.SmallForm.Sent;

/** The first position with its questions from the bank. Leads open positions: whoever isn't one is told the ways to it. */
class PositionStep extends Div {

    private final Positions positions;
    private final SmallForm form = new SmallForm();
    private final Runnable moved;
    private final Map<String, List<Question>> byTheme;

    PositionStep(
            Teams teams,
            Positions positions,
            Questions questions,
            Organisation organisation,
            Memberships memberships,
            CurrentPerson current,
            Runnable moved) {
        this.positions = positions;
        this.moved = moved;
        addClassName("setup-step");
        add(new H2(getTranslation("setup.position")));
        var mine = teams.where(Right.MANAGE_POSITIONS);
        if (mine.isEmpty() && !teams.all().isEmpty()) {
            byTheme = Map.of();
            notALead(memberships, current);
        } else if (mine.isEmpty()) {
            byTheme = Map.of();
            say("setup.position.no-team");
            add(new Link("setup/team", getTranslation("setup.position.to-team")));
        } else {
            byTheme = questions.toStartWith(Language.of(getLocale())).stream()
                    .collect(Collectors.groupingBy(
                            question -> question.theme().name(), LinkedHashMap::new, Collectors.toList()));
            say("setup.position.words");
            add(form(mine, organisation.settings().languages()));
        }
    }

    private void say(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("quiet-text");
        add(words);
    }

    private void notALead(Memberships memberships, CurrentPerson current) {
        say("setup.position.not-lead");
        var become = new NativeButton(
                getTranslation("setup.position.become-lead"),
                click -> memberships.give(current.id(), Role.LEAD, Scope.ORGANISATION));
        become.addClassName("primary-button");
        add(become);
    }

    private SmallForm form(List<Teams.Team> mine, List<Language> languages) {
        var teams = new LinkedHashMap<String, String>();
        mine.forEach(team -> teams.put(team.id().value().toString(), team.name()));
        var spoken = new LinkedHashMap<String, String>();
        languages.forEach(language -> spoken.put(language.code(), getTranslation("shell.language." + language.code())));
        var themes = new LinkedHashMap<String, String>();
        var number = 0;
        for (var theme : byTheme.entrySet()) {
            themes.put(
                    Integer.toString(number++),
                    getTranslation(
                            "setup.position.theme",
                            theme.getKey(),
                            theme.getValue().size()));
        }
        return form.text("name", getTranslation("setup.position.name"), "")
                .choice(
                        "team",
                        getTranslation("setup.position.team"),
                        teams,
                        teams.firstEntry().getKey())
                .choice(
                        "language",
                        getTranslation("setup.position.language"),
                        spoken,
                        Language.of(getLocale()).orFirstOf(languages).code())
                .boxes("themes", getTranslation("setup.position.themes"), themes, themes.keySet())
                .button(getTranslation("setup.position.open"), this::open);
    }

    private void open(Sent sent) {
        var all = List.copyOf(byTheme.values());
        var asked = sent.ticked("themes").stream()
                .flatMap(theme -> all.get(Integer.parseInt(theme)).stream())
                .map(Question::id)
                .toList();
        try {
            var team = new TeamId(UUID.fromString(sent.text("team")));
            var language = sent.text("language").equals(Language.NL.code()) ? Language.NL : Language.EN;
            positions.open(team, sent.text("name"), language, asked);
            form.empty("name");
            form.sayWell(getTranslation("setup.position.opened", asked.size()));
            moved.run();
        } catch (TextRefused refused) {
            form.refuse(
                    "name", getTranslation("setup.refused." + refused.reason().name(), refused.longest()));
        }
    }
}
