package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.wedervraag.answers.HistoryPage.Written;
import nl.wedervraag.answers.ReviewPage;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/** The text under review, with what changed in it; or, while that is asked for, whose letters are whose. */
final class ReviewText extends Div {

    private final RevisionShown changes;
    private final Language language;
    private final Supplier<Written> written;
    private final NativeButton toggle = new NativeButton(getTranslation("history.writers"), click -> toggle());

    private @Nullable RevisionShown writers;
    private boolean whose;

    /** @param written asks for whose letters are whose */
    ReviewText(ReviewPage page, String note, Supplier<Written> written) {
        this.written = written;
        language = page.language();
        changes = new RevisionShown(page.questionText(), language);
        changes.show(page.document(), page.liveNumber() == null ? "" : page.changes(), note);
        toggle.addClassName("toggle");
        add(changes);
        show(false);
    }

    /** Asks for whose letters are whose, and for what changed again. */
    Component toggleWriters() {
        return toggle;
    }

    /** Tells the hash of what was shown to be read. */
    void seen(Consumer<String> then) {
        changes.seen(then);
    }

    /** Told once each change was looked at. */
    void whenRead(Runnable told) {
        changes.whenRead(told);
    }

    void goTo(int change) {
        show(false);
        changes.goTo(change);
    }

    /** Shows what there is now beside what was looked at. */
    void showInstead(String document, String listed, String note) {
        show(false);
        changes.showInstead(document, listed, note);
    }

    private void toggle() {
        if (writers == null) {
            var found = written.get();
            writers = new RevisionShown(found.question(), language);
            writers.labelled("history.written");
            writers.showWriters(found, "");
            add(writers);
        }
        show(!whose);
    }

    private void show(boolean letters) {
        whose = letters;
        toggle.getElement().setAttribute("aria-pressed", Boolean.toString(letters));
        hide(changes, letters);
        if (writers != null) {
            hide(writers, !letters);
        }
    }

    /** In the browser alone: what changed still knows what was read of it, and tells its hash. */
    private static void hide(Component text, boolean hidden) {
        text.getElement().setAttribute("hidden", hidden);
    }
}
