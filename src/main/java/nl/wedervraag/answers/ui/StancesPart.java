package nl.wedervraag.answers.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.PanelStances;
import nl.wedervraag.discussion.Stance;
import nl.wedervraag.discussion.Stances;
import nl.wedervraag.discussion.ui.CommentForm;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Whether the panel would say what the draft says, with why not; and what one says of it oneself. */
final class StancesPart extends Section {

    private final Stances stances;
    private final CurrentPerson current;
    private final Runnable changed;
    private final Span tally = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph silent = new Paragraph();
    private final Div acts = new Div();

    private @Nullable PositionId position;
    private @Nullable DocumentId document;
    private long version;
    private @Nullable PanelStances shown;
    private boolean writing;

    /** @param changed asks for what is said as it is now */
    StancesPart(Stances stances, CurrentPerson current, Runnable changed) {
        this.stances = stances;
        this.current = current;
        this.changed = changed;
        addClassNames("foundations", "stances");
        tally.addClassName("quiet-text");
        var head = new Div(new H2(getTranslation("stances.title")), tally);
        head.addClassName("findings-head");
        list.addClassName("stance-list");
        silent.addClassName("quiet-text");
        acts.addClassName("stance-acts");
        add(head, list, silent, acts);
    }

    /** @param read the version of the draft that is on the screen */
    void show(PositionId of, DocumentId about, long read, Moments moments) {
        if (!about.equals(document)) {
            writing = false;
            shown = null;
        }
        position = of;
        document = about;
        version = read;
        var now = stances.of(of, about);
        if (!now.equals(shown)) {
            shown = now;
            fill(now, moments);
        }
    }

    private void fill(PanelStances now, Moments moments) {
        setVisible(!now.taken().isEmpty() || !now.silent().isEmpty());
        var counted = now.tally();
        tally.setText(getTranslation("stances.tally", counted.agree(), counted.panel()));
        list.removeAll();
        now.taken().forEach(stance -> list.add(item(stance, moments)));
        list.setVisible(!now.taken().isEmpty());
        silent.setText(getTranslation(
                "stances.silent", now.silent().stream().map(Person::name).collect(Collectors.joining(", "))));
        silent.setVisible(!now.silent().isEmpty());
        if (!writing || !now.mayTake()) {
            offer(now);
        }
    }

    private ListItem item(Stance stance, Moments moments) {
        var name = new Span(stance.by().name());
        name.addClassName("title");
        var said = new Span(getTranslation(stance.agrees() ? "stances.agrees" : "stances.differs"));
        said.addClassName(stance.agrees() ? "agrees" : "differs");
        var words = new Div(name, said);
        if (!stance.why().isEmpty()) {
            var why = new Span(stance.why());
            why.addClassName("why");
            words.add(why);
        }
        var when = new Span(
                stance.outdated()
                        ? getTranslation("stances.outdated", moments.day(stance.taken()))
                        : moments.day(stance.taken()));
        when.addClassName("quiet-text");
        words.add(when);
        var item =
                new ListItem(new Initials(stance.by().id().value(), stance.by().name()), words);
        item.setClassName("outdated", stance.outdated());
        return item;
    }

    private void offer(PanelStances now) {
        writing = false;
        acts.removeAll();
        acts.setVisible(now.mayTake());
        if (!now.mayTake()) {
            return;
        }
        var mine = mine(now);
        boolean holds = mine.isPresent() && !mine.get().outdated();
        if (!holds || !mine.get().agrees()) {
            act("stances.agree", () -> take(() -> stances.agree(at(), about(), version)));
        }
        act(holds && !mine.get().agrees() ? "stances.differ-again" : "stances.differ", () -> write(mine));
        if (mine.isPresent()) {
            act("stances.take-back", () -> take(() -> stances.takeBack(at(), about())));
        }
    }

    private Optional<Stance> mine(PanelStances now) {
        return now.taken().stream()
                .filter(stance -> stance.by().id().equals(current.id()))
                .findFirst();
    }

    private void act(String key, Runnable what) {
        var button = new NativeButton(getTranslation(key), click -> what.run());
        button.addClassName("toggle");
        acts.add(button);
    }

    private void write(Optional<Stance> mine) {
        writing = true;
        acts.removeAll();
        long read = version;
        var form = new CommentForm(
                "stances.form",
                mine.map(Stance::why).orElse(""),
                List::of,
                why -> {
                    stances.differ(at(), about(), read, why);
                    writing = false;
                    changed.run();
                },
                this::offerAgain);
        acts.add(form);
        form.focus();
    }

    private void take(Runnable what) {
        what.run();
        changed.run();
    }

    private void offerAgain() {
        if (shown != null) {
            offer(shown);
        }
    }

    private PositionId at() {
        return requireNonNull(position);
    }

    private DocumentId about() {
        return requireNonNull(document);
    }
}
