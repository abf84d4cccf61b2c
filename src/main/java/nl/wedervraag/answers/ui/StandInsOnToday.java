package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.answers.StandIns;
import nl.wedervraag.answers.StandIns.StandIn;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;
import nl.wedervraag.shared.ui.OnToday;

/** For whom whoever is at the page stands in: what waits for those waits for them too. */
@org.springframework.stereotype.Component
class StandInsOnToday implements OnToday {

    private final StandIns standIns;
    private final CurrentPerson current;
    private final Clock clock;

    StandInsOnToday(StandIns standIns, CurrentPerson current, Clock clock) {
        this.standIns = standIns;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public List<Component> now() {
        if (current.find().isEmpty()) {
            return List.of();
        }
        return standIns.forWhom().stream().map(this::notice).toList();
    }

    private Component notice(StandIn one) {
        var words = new Span();
        return new Notice(
                Notice.Kind.PLAIN,
                words.getTranslation("policy.stand-in.today", one.person().name()),
                words.getTranslation(
                        "policy.stand-in.today.words",
                        Moments.here(clock).day(one.last()),
                        one.person().name()));
    }
}
