package nl.wedervraag.stories.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.stream.Stream;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.stories.Stories;
import nl.wedervraag.stories.StoryAge;
import org.jspecify.annotations.Nullable;

/**
 * Which stories are shown.
 *
 * @param theme null for all
 */
record StoryFilter(@Nullable ThemeId theme, Which which) {

    static final StoryFilter EVERYTHING = new StoryFilter(null, Which.ALL);

    enum Which {
        ALL,
        PUBLISHED,
        DRAFTS,
        OLD,
        UNUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Which of(String word) {
            return Stream.of(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    static StoryFilter of(QueryParameters query) {
        return new StoryFilter(
                query.getSingleParameter("theme")
                        .flatMap(Addresses::id)
                        .map(ThemeId::new)
                        .orElse(null),
                Which.of(query.getSingleParameter("which").orElse("")));
    }

    String query() {
        var parts = Stream.of(
                        theme == null ? "" : "theme=" + theme.value(),
                        which == Which.ALL ? "" : "which=" + which.word())
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    boolean shows(Stories.Listed story) {
        if (theme != null && !story.themes().contains(theme)) {
            return false;
        }
        return switch (which) {
            case ALL -> true;
            case PUBLISHED -> story.piece().isLive();
            case DRAFTS -> story.piece().changed();
            case OLD -> story.age().map(StoryAge::isOld).orElse(false);
            case UNUSED -> story.usedBy() == 0;
        };
    }
}
