package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of whoever is here; on a phone the bar at the bottom. */
final class Rail extends Nav {

    private final List<RailEntry> entries;
    private List<Integer> waiting = List.of();
    private String currentRoot = "";
    private @Nullable String position;

    Rail(List<RailEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(RailEntry::place))
                .toList();
        addClassName("rail");
        setAriaLabel(getTranslation("shell.rail"));
    }

    void show(String currentRoot, @Nullable String position) {
        this.currentRoot = currentRoot;
        this.position = position;
        waiting = waiting();
        removeAll();
        var brand = new Link("today", "Wedervraag");
        brand.addClassName("brand");
        add(brand);
        entries.stream()
                .filter(RailEntry::shown)
                .map(entry -> link(entry, currentRoot, position))
                .forEach(this::add);
    }

    /** Shows what waits now, if that is something else. */
    void refresh() {
        if (!waiting().equals(waiting)) {
            show(currentRoot, position);
        }
    }

    private List<Integer> waiting() {
        return entries.stream().map(RailEntry::waiting).toList();
    }

    private Link link(RailEntry entry, String currentRoot, @Nullable String position) {
        var link = new Link(entry.address(position), "");
        link.addClassName("entry");
        link.add(new Span(getTranslation(entry.label())));
        if (entry.holds(currentRoot)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        int waiting = entry.waiting();
        if (waiting > 0) {
            var count = new Span(Integer.toString(waiting));
            count.addClassName("count");
            count.setTitle(getTranslation("shell.rail.waiting", waiting));
            link.add(count);
        }
        return link;
    }
}
