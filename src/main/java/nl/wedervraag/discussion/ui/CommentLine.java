package nl.wedervraag.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.function.Consumer;
import nl.wedervraag.access.Person;
import nl.wedervraag.discussion.Comment;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** One comment: who, when, and what they said. */
final class CommentLine extends Div {

    /**
     * @param address of its thread
     * @param change null for who may not
     */
    CommentLine(
            Comment comment,
            String address,
            Moments moments,
            @Nullable Consumer<Comment> change,
            @Nullable Consumer<Comment> delete) {
        addClassName("comment");
        getElement().setAttribute("role", "listitem");
        var name = new Span(comment.by().name());
        name.addClassName("name");
        var when = new Link(address, moments.dayAndTime(comment.said()));
        when.addClassName("quiet-text");
        when.setTitle(getTranslation("comments.link"));
        var head = new Div(new Initials(comment.by().id().value(), comment.by().name()), name, when);
        head.addClassName("comment-head");
        if (comment.changed() != null) {
            var changed = new Span(getTranslation("comments.changed"));
            changed.addClassName("quiet-text");
            changed.setTitle(moments.dayAndTime(comment.changed()));
            head.add(changed);
        }
        add(head, words(comment));
        if (comment.own() && change != null && delete != null) {
            var acts = new Div(
                    act("comments.change", () -> change.accept(comment)),
                    act("comments.delete", () -> delete.accept(comment)));
            acts.addClassName("comment-own");
            add(acts);
        }
    }

    private NativeButton act(String key, Runnable act) {
        var button = new NativeButton(getTranslation(key), click -> act.run());
        button.addClassName("link-button");
        return button;
    }

    /** Each name that is spoken to stands out. */
    private static Paragraph words(Comment comment) {
        var shown = new Paragraph();
        shown.addClassName("comment-words");
        var names = comment.mentioned().stream()
                .map(Person::name)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String words = comment.words();
        int from = 0;
        for (int at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
            int begins = at + 1;
            int length = names.stream()
                    .filter(name -> words.regionMatches(true, begins, name, 0, name.length()))
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
            if (length > 0) {
                shown.add(new Span(words.substring(from, at)));
                var name = new Span(words.substring(at, begins + length));
                name.addClassName("mention");
                shown.add(name);
                from = begins + length;
            }
        }
        shown.add(new Span(words.substring(from)));
        return shown;
    }
}
