package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cards beside a draft in the order of its words, whoever speaks of them. Cards that are there stay as they are: nobody's
 * focus is lost because somebody types.
 */
final class MarginCards extends UnorderedList {

    /** @param from where its words begin; below zero for what is of the whole text */
    record Card(int from, Component component) {}

    private final Map<Object, List<Card>> bySpeaker = new HashMap<>();

    MarginCards() {
        addClassName("finding-cards");
    }

    /** What this one speaks of now, and nothing besides. */
    void show(Object speaker, List<Card> cards) {
        bySpeaker.put(speaker, List.copyOf(cards));
        var all = new ArrayList<Card>();
        bySpeaker.values().forEach(all::addAll);
        all.sort(Comparator.comparingInt(Card::from));
        var wanted = all.stream().map(Card::component).toList();
        getChildren().filter(card -> !wanted.contains(card)).toList().forEach(this::remove);
        for (int place = 0; place < wanted.size(); place++) {
            var card = wanted.get(place);
            if (indexOf(card) != place) {
                // It may stand among the resolved ones still.
                card.removeFromParent();
                addComponentAtIndex(place, card);
            }
        }
    }
}
