package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.wedervraag.reading.Challenge;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;

/** A challenge beside an answer: one line says what, since when and to whom it may be told, the rest unfolds. */
final class ChallengeBeside extends NativeDetails {

    ChallengeBeside(Challenge challenge, Language language, Moments moments) {
        addClassNames("story", "challenge");
        getElement().setAttribute("data-piece", challenge.id().toString());
        var title = new Span(challenge.title());
        title.addClassName("story-title");
        title.getElement().setAttribute("lang", challenge.language().code());
        var since = new Span(getTranslation(
                "read.challenge.since",
                getTranslation("challenges.since", moments.monthOrDay(challenge.since())),
                getTranslation("believe.told." + key(challenge.openness()))));
        since.addClassName("quiet-text");
        var line = new Span(title, since);
        line.addClassName("story-line");
        setSummary(line);
        var all = new Div();
        if (challenge.language() != language) {
            var only = new Paragraph(
                    getTranslation("read.only-in." + challenge.language().code()));
            only.addClassNames("only-in", "quiet-text");
            all.add(only);
        }
        all.add(new ChallengeText(challenge, moments));
        setContent(all);
    }

    static String key(Challenge.Openness openness) {
        return openness.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
