package nl.wedervraag.challenges.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.challenges.Challenges;
import nl.wedervraag.challenges.Confirmed;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.publishing.ui.PieceStatus;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;

/** A challenge in the list. */
final class ChallengeRow extends ListItem {

    ChallengeRow(Challenges.Listed challenge, Moments moments) {
        Piece piece = challenge.piece();
        var title = new Link(Kind.CHALLENGE.address(piece.id()), piece.title());
        title.addClassName("name");
        title.getElement().setAttribute("lang", piece.language().code());
        var content = piece.content();
        var facts = new Span(Stream.of(
                        piece.teamName() == null ? "" : piece.teamName(),
                        content.has("since")
                                ? getTranslation("challenges.since", moments.monthOrDay(content.get("since")))
                                : "",
                        getTranslation("challenges.field.openness."
                                + content.get("openness")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')),
                        getTranslation("publishing.used-by", challenge.usedBy()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        facts.addClassName("quiet-text");
        var words = new Div(title, facts);
        words.addClassName("words");
        var states = new Div(new PieceStatus(piece));
        states.addClassName("states");
        challenge.confirmed().filter(Confirmed::forLong).ifPresent(confirmed -> {
            var unsure = new Span(getTranslation("challenges.unconfirmed", moments.day(confirmed.at())));
            unsure.addClassNames("status", "due");
            states.add(unsure);
        });
        add(
                words,
                states,
                new Initials(piece.owner().id().value(), piece.owner().name()));
    }
}
