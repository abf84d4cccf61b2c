package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Nav;
import java.util.Comparator;
import java.util.List;
import nl.wedervraag.shared.ui.Section.Area;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages behind the rail's areas, for whoever is at the page now. */
@Component
public class Sections {

    private final ObjectProvider<Section> all;

    Sections(ObjectProvider<Section> all) {
        this.all = all;
    }

    List<Section> shownIn(Area area) {
        return all.stream()
                .filter(section -> section.shown() && section.area() == area)
                .sorted(Comparator.comparingInt(Section::place))
                .toList();
    }

    /**
     * The links to the pages that stand beside one, to be put at its top.
     *
     * @param root the first part of that page's address
     */
    public Nav beside(String root) {
        var links = new Nav();
        links.addClassName("sections");
        all.stream()
                .filter(section -> section.root().equals(root))
                .findFirst()
                .map(Section::area)
                .ifPresent(area -> fill(links, area, root));
        return links;
    }

    private void fill(Nav links, Area area, String root) {
        links.setAriaLabel(links.getTranslation(area.label()));
        for (var section : shownIn(area)) {
            var link = new Link(section.root(), links.getTranslation(section.label()));
            if (section.root().equals(root)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(link);
        }
    }
}
