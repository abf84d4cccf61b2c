package nl.wedervraag.stories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.wedervraag.positions.Position;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.shared.ui.Tick;
import nl.wedervraag.stories.StoryTags.Tags;
import org.jspecify.annotations.Nullable;

/** What a story is about and whom it serves: kept as soon as it is ticked, since it is no part of what is approved. */
final class TagsPart extends Div {

    private @Nullable List<?> shown;

    TagsPart() {
        addClassName("tags-part");
    }

    void show(List<Theme> themes, List<Position> positions, Tags tags, boolean mayEdit, Consumer<Tags> set) {
        List<?> now = List.of(themes, positions, tags, mayEdit);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        var about = part("stories.themes", "stories.themes.hint");
        themes.forEach(theme -> about.add(tick(
                theme.name(),
                tags.themes().contains(theme.id()),
                mayEdit,
                on -> set.accept(new Tags(toggled(tags.themes(), theme.id(), on), tags.positions())))));
        add(about);
        if (!positions.isEmpty()) {
            var serves = part("stories.positions", "stories.positions.hint");
            positions.forEach(position -> serves.add(tick(
                    position.name(),
                    tags.positions().contains(position.id()),
                    mayEdit,
                    on -> set.accept(new Tags(tags.themes(), toggled(tags.positions(), position.id(), on))))));
            add(serves);
        }
    }

    private static <T> List<T> toggled(List<T> all, T one, boolean on) {
        var changed = new ArrayList<>(all);
        changed.remove(one);
        if (on) {
            changed.add(one);
        }
        return changed;
    }

    private Section part(String title, String hint) {
        var words = new Paragraph(getTranslation(hint));
        words.addClassName("quiet-text");
        return new Section(new H2(getTranslation(title)), words);
    }

    private static Tick tick(String text, boolean ticked, boolean mayEdit, Consumer<Boolean> changed) {
        return new Tick(text, ticked).onTick(changed).enabled(mayEdit);
    }
}
