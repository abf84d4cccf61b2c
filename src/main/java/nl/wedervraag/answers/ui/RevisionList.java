package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import nl.wedervraag.access.Person;
import nl.wedervraag.answers.HistoryPage;
import nl.wedervraag.answers.HistoryPage.Entry;
import nl.wedervraag.answers.HistoryPage.Life;
import nl.wedervraag.answers.PublicationState;
import nl.wedervraag.answers.ReviewState;
import nl.wedervraag.shared.ui.Moments;

/** Each revision: number, when, who wrote, what became of it, and taking it up again. */
final class RevisionList extends Div {

    private final Moments moments;

    RevisionList(HistoryPage page, Moments moments, IntConsumer restore) {
        this.moments = moments;
        var list = new OrderedList();
        list.addClassName("revisions");
        list.getElement().setAttribute("role", "list");
        if (page.draftDiffers()) {
            list.add(draft(page));
        }
        page.entries().forEach(entry -> list.add(item(entry, page, restore)));
        add(new H2(getTranslation("history.revisions")), list);
    }

    private ListItem draft(HistoryPage page) {
        var state = new Span(getTranslation("history.draft"));
        state.addClassNames("status", "draft");
        var item = new ListItem(state);
        if (!page.writingNow().isEmpty()) {
            item.add(quiet(getTranslation("history.written-by", names(page.writingNow()))));
        }
        return item;
    }

    private ListItem item(Entry entry, HistoryPage page, IntConsumer restore) {
        var name = new Span(getTranslation("history.revision", entry.number()));
        name.addClassName("title");
        var state = new Span(state(entry));
        state.addClassNames("status", look(entry));
        var item = new ListItem(name, state);
        item.add(quiet(getTranslation(
                "history.asked", entry.frozenBy().name(), moments.dayAndTime(entry.frozen()), entry.words())));
        if (!entry.writers().isEmpty()) {
            item.add(quiet(getTranslation("history.written-by", names(entry.writers()))));
        }
        entry.lives().forEach(life -> {
            item.add(quiet(life(life)));
            if (life.reason() != null) {
                item.add(quiet(getTranslation("answer.sent-back.reason", life.reason())));
            }
        });
        if (entry.reason() != null) {
            item.add(quiet(getTranslation("answer.sent-back.reason", entry.reason())));
        }
        boolean isDraft = !page.draftDiffers() && entry.equals(page.entries().getFirst());
        if (page.mayRestore() && !isDraft) {
            var button = new NativeButton(getTranslation("history.restore"), click -> restore.accept(entry.number()));
            button.addClassName("link-button");
            button.setAriaLabel(
                    getTranslation("history.restore.named", getTranslation("history.restore"), entry.number()));
            item.add(button);
        }
        return item;
    }

    private String state(Entry entry) {
        var key = "history.state." + word(entry);
        return entry.decidedBy() == null || entry.decided() == null
                ? getTranslation(key, "", "")
                : getTranslation(key, entry.decidedBy().name(), moments.day(entry.decided()));
    }

    private static String word(Entry entry) {
        return isLive(entry)
                ? "live"
                : entry.review() == null
                        ? "frozen"
                        : entry.review().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String look(Entry entry) {
        if (isLive(entry)) {
            return "approved";
        }
        return entry.review() == ReviewState.OPEN
                ? "review"
                : entry.review() == ReviewState.SENT_BACK ? "sent-back" : "nothing";
    }

    private static boolean isLive(Entry entry) {
        return entry.lives().stream().anyMatch(life -> life.until() == null && life.state() == PublicationState.LIVE);
    }

    private String life(Life life) {
        var key = "history.life." + life.state().name().toLowerCase(Locale.ROOT);
        return life.until() == null
                ? getTranslation(key + ".since", moments.day(life.since()))
                : getTranslation(key, moments.day(life.since()), moments.day(life.until()));
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("quiet-text");
        return quiet;
    }
}
