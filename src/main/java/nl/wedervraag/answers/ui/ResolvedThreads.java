package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.wedervraag.discussion.ui.ThreadCard;

/** What was talked about and is settled; each can be opened again. */
final class ResolvedThreads extends NativeDetails {

    private final UnorderedList list = new UnorderedList();

    ResolvedThreads() {
        addClassName("dismissed");
        list.addClassName("finding-cards");
        setContent(list);
        setVisible(false);
    }

    void show(List<ThreadCard> threads) {
        setVisible(!threads.isEmpty());
        setSummaryText(
                threads.size() == 1
                        ? getTranslation("comments.resolved.one")
                        : getTranslation("comments.resolved", threads.size()));
        if (!list.getChildren().toList().equals(threads)) {
            list.removeAll();
            threads.forEach(list::add);
        }
    }

    void openFor(ThreadCard card) {
        if (list.getChildren().anyMatch(card::equals)) {
            setOpen(true);
        }
    }
}
