package nl.wedervraag.positions.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.access.Teams.Team;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.LanguageChoice;
import nl.wedervraag.shared.ui.LineField;

/** Asks what a new position is called, whose it is, its language, and with which of the bank's questions it begins. */
final class OpenPositionDialog extends FormDialog {

    private static final String START = "start";
    private static final String ALL = "all";

    interface Opening {
        void open(TeamId team, String name, Language language, List<QuestionId> questions);
    }

    /**
     * @param start with which the bank says a position begins
     * @param all that it offers
     */
    OpenPositionDialog(
            String title,
            List<Team> teams,
            List<Language> languages,
            List<QuestionId> start,
            List<QuestionId> all,
            Opening opening) {
        super(title, title);
        var name = new LineField(getTranslation("positions.name"), "", Positions.LONGEST_NAME);
        Map<String, String> names = new LinkedHashMap<>();
        teams.forEach(team -> names.put(team.id().value().toString(), team.name()));
        var team = new Choice(
                getTranslation("positions.team"),
                names,
                names.keySet().iterator().next());
        var language = new LanguageChoice(getTranslation("positions.language"), languages, Language.of(getLocale()));
        Map<String, String> beginnings = new LinkedHashMap<>();
        if (!start.isEmpty() && start.size() < all.size()) {
            beginnings.put(START, getTranslation("positions.begin.start", start.size()));
        }
        beginnings.put(ALL, getTranslation("positions.begin.all", all.size()));
        beginnings.put("none", getTranslation("positions.begin.none"));
        var begin = new Choice(
                getTranslation("positions.begin"),
                beginnings,
                beginnings.keySet().iterator().next());
        asking(
                () -> opening.open(
                        new TeamId(UUID.fromString(team.chosen())),
                        name.getValue(),
                        language.chosen(),
                        switch (begin.chosen()) {
                            case START -> start;
                            case ALL -> all;
                            default -> List.of();
                        }),
                name,
                new Labelled(getTranslation("positions.team"), team),
                new Labelled(getTranslation("positions.language"), language),
                new Labelled(getTranslation("positions.begin"), begin));
    }
}
