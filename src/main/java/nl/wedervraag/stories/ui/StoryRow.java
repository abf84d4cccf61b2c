package nl.wedervraag.stories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.publishing.ui.PieceStatus;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.stories.Stories;
import nl.wedervraag.stories.StoryAge;

/** A story in the list. */
final class StoryRow extends ListItem {

    StoryRow(Stories.Listed story, Moments moments) {
        Piece piece = story.piece();
        var title = new Link(Kind.STORY.address(piece.id()), piece.title());
        title.addClassName("name");
        title.getElement().setAttribute("lang", piece.language().code());
        var facts = new Span(Stream.of(
                        piece.teamName() == null ? getTranslation("publishing.company") : piece.teamName(),
                        piece.content().has("when")
                                ? moments.monthOrDay(piece.content().get("when"))
                                : "",
                        story.age().map(this::ago).orElse(""),
                        getTranslation("publishing.used-by", story.usedBy()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        facts.addClassName("quiet-text");
        var words = new Div(title, facts);
        words.addClassName("words");
        var states = new Div(new PieceStatus(piece));
        states.addClassName("states");
        if (story.age().map(StoryAge::isOld).orElse(false)) {
            var old = new Span(getTranslation("stories.old"));
            old.addClassNames("status", "due");
            states.add(old);
        }
        add(
                words,
                states,
                new Initials(piece.owner().id().value(), piece.owner().name()));
    }

    private String ago(StoryAge age) {
        return age.months() < 1
                ? getTranslation("stories.age.this-month")
                : age.months() < 24
                        ? getTranslation("stories.age.months", age.months())
                        : getTranslation("stories.age.years", age.months() / 12);
    }
}
