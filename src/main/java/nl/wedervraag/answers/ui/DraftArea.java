package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.function.Consumer;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.AnswerPage.ScopeChoice;
import nl.wedervraag.answers.ApprovalLost;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;
import org.jspecify.annotations.Nullable;

/** The draft in its editor, or the first step where nobody has written yet. */
final class DraftArea extends Div {

    private final SignedIn writer;
    private final Span length = new Span();
    private final Runnable start;
    private final Runnable startFromWider;
    private final Runnable refresh;
    private final Consumer<CoEditor> opened;
    private final Div notice = new Div();

    private @Nullable CoEditor editor;
    private boolean beginsIt;
    private boolean writesInsteadOfApproving;

    /**
     * @param start makes the draft that isn't there yet
     * @param startFromWider the same, beginning with what the wider answer says
     * @param refresh asks for the page as it is now
     * @param opened is told of each editor that is opened here
     */
    DraftArea(SignedIn writer, Runnable start, Runnable startFromWider, Runnable refresh, Consumer<CoEditor> opened) {
        this.writer = writer;
        this.start = () -> begin(start);
        this.startFromWider = () -> begin(startFromWider);
        this.refresh = refresh;
        this.opened = opened;
        addClassName("draft-area");
    }

    private void begin(Runnable how) {
        beginsIt = true;
        how.run();
    }

    /** Kept as it is while the draft stays the same: nobody's caret jumps because something else changed. */
    void show(AnswerPage page, Moments moments) {
        var draft = page.draft();
        if (draft == null) {
            editor = null;
            removeAll();
            var wider = page.wider();
            add(
                    wider != null && wider.reach() == page.inForce()
                            ? new InheritedText(page, wider, mayStart(page), start, startFromWider, moments)
                            : nothing(page));
            return;
        }
        if (editor == null || !editor.document().equals(draft.document())) {
            editor = new CoEditor(draft.document(), page.question().text(), writer, page.language());
            editor.showLengthIn(length);
            removeAll();
            add(notice, editor);
            opened.accept(editor);
        }
        editor.tellChanges(draft.status().changesByWriting(), refresh);
        settle(editor, draft);
    }

    /** Whoever could approve is asked before the first keystroke; whoever begins the draft writes, and is told. */
    private void settle(CoEditor shown, DraftPage draft) {
        boolean tells = draft.approvalLost() != ApprovalLost.NOTHING && !writesInsteadOfApproving;
        boolean asks = tells && !beginsIt;
        shown.setReadOnly(!draft.mayEdit() || asks);
        notice.removeAll();
        if (tells) {
            boolean alone = draft.approvalLost() == ApprovalLost.TO_NOBODY;
            var words = alone ? "answer.four-eyes.alone" : "answer.four-eyes";
            var acts = new ArrayList<Component>();
            if (alone) {
                acts.add(new Link("policy", getTranslation("policy.title")));
            }
            if (asks) {
                acts.add(new Button(getTranslation("answer.four-eyes.write"), click -> {
                    writesInsteadOfApproving = true;
                    settle(shown, draft);
                }));
            }
            notice.add(new Notice(
                    Notice.Kind.PLAIN,
                    getTranslation(words),
                    getTranslation(words + ".words"),
                    acts.toArray(Component[]::new)));
        }
    }

    private EmptyState nothing(AnswerPage page) {
        var scope = Reaches.word(page.shown());
        var empty = page.inForce() == page.shown()
                ? new EmptyState(
                        getTranslation(
                                "answer.empty.language." + page.language().code()),
                        getTranslation("answer.empty.in-force.language"))
                : new EmptyState(
                        getTranslation("answer.empty." + scope),
                        getTranslation(page.position().closed() ? "answer.empty.closed" : words(page)));
        if (mayStart(page)) {
            var begin = new Button(getTranslation("answer.start." + scope), click -> start.run());
            begin.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            begin.setDisableOnClick(true);
            empty.add(begin);
        }
        return empty;
    }

    private static String words(AnswerPage page) {
        var inForce = page.inForce();
        if (inForce == null) {
            return "answer.empty.nothing-in-force";
        }
        var nearer = inForce.compareTo(page.shown()) > 0;
        return (nearer ? "answer.empty.nearer." : "answer.empty.in-force.") + Reaches.word(inForce);
    }

    private static boolean mayStart(AnswerPage page) {
        return page.scopes().stream()
                .filter(scope -> scope.reach() == page.shown())
                .anyMatch(ScopeChoice::mayStart);
    }

    /** Into the text, for whoever has just said that they will write it. */
    void focus() {
        if (editor != null) {
            editor.focus();
        }
    }

    @Nullable
    CoEditor editor() {
        return editor;
    }

    Span length() {
        return length;
    }
}
