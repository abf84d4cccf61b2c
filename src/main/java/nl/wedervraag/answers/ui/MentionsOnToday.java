package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.answers.MentionWaiting;
import nl.wedervraag.answers.MentionsWaiting;
import nl.wedervraag.shared.ui.Excerpt;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.OnToday;

/** Where somebody speaks to whoever is at the page, until they say something to it. */
@org.springframework.stereotype.Component
class MentionsOnToday implements OnToday {

    private static final int LONGEST = 160;

    private final MentionsWaiting mentions;
    private final CurrentPerson current;
    private final Clock clock;

    MentionsOnToday(MentionsWaiting mentions, CurrentPerson current, Clock clock) {
        this.mentions = mentions;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public List<Component> now() {
        var waiting = mentions.forMe();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var list = new UnorderedList();
        list.addClassName("waiting");
        var moments = Moments.here(clock);
        waiting.forEach(one -> list.add(item(one, moments)));
        var section = new Section();
        section.add(new H2(section.getTranslation("today.mentions")), list);
        return List.of(section);
    }

    @Override
    public int waiting() {
        return current.find().map(person -> mentions.forMe().size()).orElse(0);
    }

    private static ListItem item(MentionWaiting one, Moments moments) {
        var sign = new Span();
        sign.addClassNames("status", "review");
        sign.getElement().setAttribute("aria-hidden", "true");
        var subject = new Div(one.text());
        subject.addClassName("subject");
        var words = new Div(sign.getTranslation(
                "today.mentions.said",
                one.by().name(),
                moments.dayAndTime(one.said()),
                Excerpt.of(one.words(), LONGEST)));
        words.addClassName("quiet-text");
        var act = sign.getTranslation("today.mentions.act");
        var address = new AnswerAddress(one.position(), one.question(), one.language(), one.reach());
        var link = new Link(address.at(one.thread()), act);
        link.addClassName("action");
        link.getElement().setAttribute("aria-label", act + ": " + one.text());
        return new ListItem(sign, new Div(subject, words), link);
    }
}
