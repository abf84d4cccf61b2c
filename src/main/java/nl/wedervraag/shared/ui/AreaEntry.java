package nl.wedervraag.shared.ui;

import nl.wedervraag.shared.ui.Section.Area;
import org.jspecify.annotations.Nullable;

/** One entry of the rail for several pages; it leads to the first of them. */
record AreaEntry(Area area, Sections sections) implements RailEntry {

    @Override
    public int place() {
        return area.place();
    }

    @Override
    public String label() {
        return area.label();
    }

    @Override
    public String root() {
        return sections.shownIn(area).getFirst().root();
    }

    @Override
    public boolean holds(String firstPart) {
        return sections.shownIn(area).stream()
                .anyMatch(section -> section.root().equals(firstPart));
    }

    @Override
    public String address(@Nullable String position) {
        return root();
    }

    @Override
    public boolean shown() {
        return !sections.shownIn(area).isEmpty();
    }
}
