package nl.wedervraag.answers.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.PanelStances;
import nl.wedervraag.discussion.Stance;
import nl.wedervraag.discussion.Stances;
import nl.wedervraag.discussion.ui.CommentForm;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Whether the panel would say what the draft says, and what one says of it oneself. */
final class StancesPart extends StancesShown {

    private final Stances stances;
    private final CurrentPerson current;
    private final Runnable changed;
    private final Div acts = new Div();

    private @Nullable PositionId position;
    private @Nullable DocumentId document;
    private long version;
    private boolean writing;

    /** @param changed asks for what is said as it is now */
    StancesPart(Stances stances, CurrentPerson current, Runnable changed) {
        super("stances.outdated");
        this.stances = stances;
        this.current = current;
        this.changed = changed;
        acts.addClassName("stance-acts");
        add(acts);
    }

    /** @param read the version of the draft that is on the screen */
    void show(PositionId of, DocumentId about, long read, Moments moments) {
        boolean another = !about.equals(document);
        position = of;
        document = about;
        version = read;
        var now = stances.of(of, about);
        boolean different = show(now, moments);
        if (another || (different && (!writing || !now.mayTake()))) {
            offer(now);
        }
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
        var now = shown();
        if (now != null) {
            offer(now);
        }
    }

    private PositionId at() {
        return requireNonNull(position);
    }

    private DocumentId about() {
        return requireNonNull(document);
    }
}
