package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import nl.wedervraag.reading.Book;

/** The chapters beside the text, where there is room for them. */
final class Contents extends Nav {

    Contents(Book book, String address) {
        addClassName("contents");
        setAriaLabel(getTranslation("read.contents"));
        var list = new UnorderedList();
        book.chapters().forEach(chapter -> {
            var first = chapter.answers().getFirst().id().value();
            var link = new Anchor(address + "#" + first, chapter.theme().name());
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        });
        add(list);
    }
}
