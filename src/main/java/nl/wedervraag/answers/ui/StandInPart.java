package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.Refused;
import nl.wedervraag.answers.StandIns;
import nl.wedervraag.answers.StandIns.StandIn;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.DayField;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Who decides for whoever is at the page while they are away. */
final class StandInPart extends Section {

    private final StandIns standIns;
    private final Clock clock;
    private final Div content = new Div();
    private final Paragraph refusal = new Paragraph();
    private @Nullable Optional<StandIn> shown;

    StandInPart(StandIns standIns, Clock clock) {
        this.standIns = standIns;
        this.clock = clock;
        addClassNames("policy", "stand-in");
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        var words = new Paragraph(getTranslation("policy.stand-in.words"));
        words.addClassName("quiet-text");
        add(new H2(getTranslation("policy.stand-in.title")), words, content, refusal);
    }

    void refresh() {
        var now = standIns.mine();
        if (!now.equals(shown)) {
            shown = now;
            content.removeAll();
            content.setClassName("fields", now.isEmpty());
            refusal.setText("");
            now.ifPresentOrElse(this::showNamed, this::ask);
        }
    }

    private void showNamed(StandIn named) {
        var moments = Moments.here(clock);
        var text = new Paragraph(getTranslation(
                "policy.stand-in.now", named.person().name(), moments.day(named.first()), moments.day(named.last())));
        content.add(text, new Button(getTranslation("policy.stand-in.end"), click -> {
            standIns.end();
            refresh();
        }));
    }

    private void ask() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", getTranslation("policy.stand-in.nobody"));
        standIns.possible().forEach(one -> people.put(one.id().value().toString(), one.name()));
        if (people.size() == 1) {
            content.add(new Paragraph(getTranslation("policy.stand-in.none")));
            return;
        }
        var label = getTranslation("policy.stand-in.who");
        var who = new Choice(label, people, "");
        var today = LocalDate.now(clock);
        var first = new DayField(getTranslation("policy.stand-in.first"), today);
        var last = new DayField(getTranslation("policy.stand-in.last"), null);
        content.add(
                new Labelled(label, who),
                first,
                last,
                new Button(getTranslation("policy.stand-in.act"), click -> name(who.chosen(), first, last)));
    }

    private void name(String who, DayField first, DayField last) {
        if (who.isEmpty()) {
            refusal.setText(getTranslation(AskingForApproval.key(Refused.Reason.UNFIT_STAND_IN)));
            return;
        }
        try {
            // No day chosen is none that is to come either.
            standIns.name(
                    new PersonId(UUID.fromString(who)),
                    first.day().orElse(LocalDate.MAX),
                    last.day().orElse(LocalDate.MIN));
            refresh();
        } catch (Refused refused) {
            refusal.setText(getTranslation(AskingForApproval.key(refused.reason())));
        }
    }
}
