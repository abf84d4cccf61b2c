package nl.wedervraag.oversight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.oversight.Entry;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** An act in words: what, to what, by whom, when, and what was said. */
final class ActLine extends ListItem {

    /** @param erase null where this person can't */
    ActLine(Entry entry, Moments moments, @Nullable Runnable erase) {
        // Whoever signs in does it to themselves: their name stands once.
        var object = Objects.equals(entry.object(), entry.actor()) ? null : entry.object();
        var what = new Span(Stream.of(getTranslation(key(entry.kind())), object)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": ")));
        what.addClassName("subject");
        var who = entry.actor() == null ? getTranslation("audit.nobody") : entry.actor();
        var when = new Span(Stream.of(who, moments.dayAndTime(entry.at()), entry.team(), details(entry))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        when.addClassName("quiet-text");
        var number = new Span(Long.toString(entry.seq()));
        number.addClassNames("n", "quiet-text");
        var words = new Div(what, when);
        words.addClassName("words");
        if (entry.text() != null) {
            words.add(new Div(getTranslation("audit.said", entry.text())));
        } else if (entry.hidden() || entry.erased()) {
            var unsaid = new Span(getTranslation(entry.hidden() ? "audit.hidden" : "audit.erased"));
            unsaid.addClassName("quiet-text");
            words.add(unsaid);
        }
        add(number, words);
        if ((entry.text() != null || entry.hidden()) && erase != null) {
            var button = new NativeButton(getTranslation("audit.erase"), click -> erase.run());
            button.addClassName("link-button");
            button.setAriaLabel(getTranslation("audit.erase") + ": " + entry.seq());
            add(button);
        }
    }

    static String key(String kind) {
        return "audit.act." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String details(Entry entry) {
        return entry.details().entrySet().stream()
                .filter(detail -> !detail.getKey().equals("hash"))
                .map(detail -> detail.getKey().equals("role")
                        ? getTranslation("people.role." + detail.getValue().toLowerCase(Locale.ROOT))
                        : detail.getValue())
                .distinct()
                .filter(value -> !value.equals(entry.object()))
                .collect(Collectors.joining(", "));
    }
}
