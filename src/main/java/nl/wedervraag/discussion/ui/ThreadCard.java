package nl.wedervraag.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import nl.wedervraag.discussion.Comment;
import nl.wedervraag.discussion.CommentThread;
import nl.wedervraag.discussion.DiscussionRefused;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Excerpt;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** A thread at its words: what was said, and where one goes on. What somebody is writing here stays when others say more. */
public final class ThreadCard extends ListItem {

    private static final int LONGEST_QUOTE = 90;

    private static final String REVEAL = """
            setTimeout(() => {
              this.querySelector('[data-go-to]')?.click();
              this.scrollIntoView({block: 'center'});
              this.focus({preventScroll: true});
            })""";

    private final ThreadActs acts;
    private final Div quote = new Div();
    private final Div comments = new Div();
    private final Div foot = new Div();
    private final Div form = new Div();
    private @Nullable CommentThread shown;
    private boolean mayTakePart;

    public ThreadCard(CommentThread thread, ThreadActs acts) {
        this.acts = acts;
        addClassNames("finding", "thread");
        setId(id(thread));
        // The editor's element keeps the card level with its words by this.
        getElement().setAttribute("data-finding", thread.id().value().toString());
        comments.getElement().setAttribute("role", "list");
        comments.addClassName("comments");
        foot.addClassName("comment-acts");
        add(quote, comments, foot, form);
    }

    public static String id(CommentThread thread) {
        return "comment-" + thread.id().value();
    }

    /** How people are told why something isn't done. */
    public static String refusalKey(DiscussionRefused refused) {
        return "comments.refused."
                + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** To the words and to what is said of them, for whoever was sent here. */
    public void reveal() {
        getElement().setAttribute("tabindex", "-1");
        getElement().executeJs(REVEAL);
    }

    public void show(CommentThread thread, boolean mayTakePart, Language language, Moments moments) {
        boolean same =
                this.mayTakePart == mayTakePart && shown != null && said(thread).equals(said(shown));
        this.mayTakePart = mayTakePart;
        shown = thread;
        if (same) {
            return;
        }
        showQuote(thread, language);
        comments.removeAll();
        thread.comments()
                .forEach(comment -> comments.add(new CommentLine(
                        comment,
                        acts.address(thread),
                        moments,
                        mayTakePart ? this::change : null,
                        mayTakePart ? acts::askToDelete : null)));
        showFoot(thread, moments);
    }

    /** Without where in the text it stands. */
    private static Object said(CommentThread thread) {
        return List.of(
                thread.comments(),
                String.valueOf(thread.resolution()),
                thread.words().areGone());
    }

    private void showQuote(CommentThread thread, Language language) {
        var words = new Span(
                getTranslation("findings.quote", shortened(thread.words().quote())));
        words.getElement().setAttribute("lang", language.code());
        quote.removeAll();
        if (thread.words().areGone()) {
            var gone = new Span(getTranslation("comments.gone"));
            gone.addClassName("quiet-text");
            words.addClassName("gone");
            quote.add(words, gone);
        } else if (thread.isOpen() && acts.standsByItsWords()) {
            var button = new NativeButton();
            button.add(words);
            button.addClassNames("link-button", "quote");
            button.setTitle(getTranslation("findings.go-to"));
            button.getElement().setAttribute("data-go-to", true);
            quote.add(button);
        } else {
            quote.add(words);
        }
    }

    private static String shortened(String words) {
        return Excerpt.of(words, LONGEST_QUOTE);
    }

    private void showFoot(CommentThread thread, Moments moments) {
        foot.removeAll();
        var resolution = thread.resolution();
        if (resolution != null) {
            var by = new Paragraph(getTranslation(
                    "comments.resolved.by", resolution.by().name(), moments.dayAndTime(resolution.at())));
            by.addClassName("quiet-text");
            foot.add(by);
        }
        if (!mayTakePart) {
            return;
        }
        foot.add(act("comments.reply", thread, this::reply));
        if (thread.isOpen()) {
            foot.add(act("comments.resolve", thread, () -> acts.resolve(thread)));
        } else {
            foot.add(act("comments.reopen", thread, () -> acts.reopen(thread)));
        }
    }

    private NativeButton act(String key, CommentThread thread, Runnable act) {
        var button = new NativeButton(getTranslation(key), click -> act.run());
        button.addClassName("link-button");
        button.setAriaLabel(
                getTranslation(key) + ": " + shortened(thread.words().quote()));
        return button;
    }

    private void reply() {
        var thread = shown;
        if (thread != null) {
            open(new CommentForm(
                    "comments.reply-form",
                    "",
                    () -> acts.people(thread),
                    words -> {
                        acts.reply(thread, words);
                        close();
                    },
                    this::close));
        }
    }

    private void change(Comment comment) {
        var thread = shown;
        if (thread != null) {
            open(new CommentForm(
                    "comments.change-form",
                    comment.words(),
                    () -> acts.people(thread),
                    words -> {
                        acts.change(comment, words);
                        close();
                    },
                    this::close));
        }
    }

    private void open(CommentForm asked) {
        form.removeAll();
        form.add(asked);
        foot.setVisible(false);
        asked.focus();
    }

    private void close() {
        form.removeAll();
        foot.setVisible(true);
        foot.getChildren()
                .filter(NativeButton.class::isInstance)
                .findFirst()
                .map(Component::getElement)
                .ifPresent(button -> button.callJsFunction("focus"));
    }
}
