package nl.wedervraag.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.wedervraag.access.Person;
import nl.wedervraag.discussion.Comments;
import nl.wedervraag.discussion.DiscussionRefused;
import nl.wedervraag.shared.TextRefused;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Refusals;
import nl.wedervraag.shared.ui.TextBox;

/** Where a comment is written. Control and Enter send it, Escape leaves it; what is refused can be mended here. */
public final class CommentForm extends Div {

    private static final int ROWS = 3;
    private static final String TYPED = "element.value";

    /** At the caret, which stays behind the name. */
    private static final String PUT_IN = """
            const [from, to] = [this.selectionStart, this.selectionEnd];
            const space = from > 0 && !/\\s$/.test(this.value.slice(0, from)) ? ' ' : '';
            this.setRangeText(space + '@' + $0 + ' ', from, to, 'end');
            this.dispatchEvent(new Event('change'));
            this.focus();""";

    private final TextBox words = new TextBox(ROWS, Comments.LONGEST);
    private final Paragraph refusal = new Paragraph();
    private final Consumer<String> send;

    /**
     * @param keys what the keys of its texts begin with: words, act
     * @param said what it begins with
     * @param people whom one can speak to by name; none where nobody is spoken to
     * @param send takes the words, or refuses them
     */
    public CommentForm(
            String keys, String said, Supplier<List<Person>> people, Consumer<String> send, Runnable cancel) {
        this.send = send;
        addClassName("comment-form");
        words.setValue(said);
        words.getElement().setAttribute("aria-label", getTranslation(keys + ".words"));
        words.getElement()
                .addEventListener(
                        "keydown", sent -> send(sent.getEventData().path(TYPED).asString("")))
                .setFilter("event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing")
                .addEventData(TYPED);
        words.getElement()
                .addEventListener("keydown", left -> cancel.run())
                .setFilter("event.key === 'Escape' && !event.isComposing");
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        var act = new Button(getTranslation(keys + ".act"), click -> send(words.getValue()));
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var leave = new NativeButton(getTranslation("shell.form.cancel"), click -> cancel.run());
        leave.addClassName("link-button");
        var acts = new Div(act, leave);
        List<Person> some = people.get();
        if (!some.isEmpty()) {
            acts.add(mention(some));
        }
        acts.addClassName("comment-acts");
        add(words, refusal, acts);
    }

    private Choice mention(List<Person> people) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", getTranslation("comments.mention"));
        people.forEach(person -> options.put(person.name(), person.name()));
        var mention = new Choice(getTranslation("comments.mention.whom"), options, "");
        return mention.onChoice(name -> {
            mention.choose("");
            words.getElement().executeJs(PUT_IN, name);
        });
    }

    private void send(String typed) {
        try {
            send.accept(typed);
        } catch (TextRefused refused) {
            refuse(getTranslation(Refusals.key(refused), refused.longest()));
        } catch (DiscussionRefused refused) {
            refuse(getTranslation(ThreadCard.refusalKey(refused)));
        }
    }

    private void refuse(String why) {
        refusal.setText(why);
        words.focus();
    }

    public void focus() {
        words.focus();
    }
}
