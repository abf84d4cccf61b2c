package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.reading.ReadMark;
import nl.wedervraag.reading.Readable;

/** Whether an answer was read, and the button that says so. */
final class EntryMark extends Span {

    private final Marking marking;
    private final Readable answer;
    private final Span state = new Span();
    private final NativeButton changes = new NativeButton();
    private final NativeButton act = new NativeButton();

    EntryMark(Marking marking, Readable answer, TextInBook text) {
        this.marking = marking;
        this.answer = answer;
        addClassName("read-mark");
        changes.addClassNames("link-button", "no-print");
        changes.addClickListener(click -> {
            text.turn(marking.changed(answer));
            sayChanges(text);
        });
        act.addClassNames("link-button", "no-print");
        act.addClickListener(click -> mark());
        add(state, changes, act);
        marking.follow(() -> {
            show(text);
            sayChanges(text);
        });
    }

    private void mark() {
        if (marking.of(answer) == ReadMark.READ) {
            marking.unread(answer);
        } else {
            marking.read(List.of(answer));
        }
    }

    private void show(TextInBook text) {
        var mark = marking.of(answer);
        state.setVisible(mark != ReadMark.UNREAD);
        state.setText(mark == ReadMark.READ ? getTranslation("read.marked") : getTranslation("read.changed"));
        state.setClassName("status");
        state.addClassNames(mark == ReadMark.READ ? "was-read" : "due", "no-print");
        changes.setVisible(mark == ReadMark.CHANGED);
        if (mark != ReadMark.CHANGED) {
            text.showLive();
        }
        say(act, getTranslation(mark == ReadMark.READ ? "read.mark.undo" : "read.mark"));
    }

    private void sayChanges(TextInBook text) {
        say(changes, getTranslation(text.showsChanges() ? "read.changed.hide" : "read.changed.show"));
    }

    /** Read out by itself, a button says of which answer it is. */
    private void say(NativeButton button, String words) {
        button.setText(words);
        button.setAriaLabel(words + ": " + answer.question());
    }
}
