package nl.wedervraag.publishing;

import static nl.wedervraag.answers.House.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.Language;
import org.springframework.stereotype.Component;

/** Writes stories and challenges, asks and approves as a page would. */
@Component
public class PieceHand {

    /** All that a story asks, agreed to. */
    public static final Map<String, String> STORY = Map.ofEntries(
            Map.entry("title", "The weekend of the wrong firmware"),
            Map.entry("kind", "MOMENT"),
            Map.entry("who", "Henk, who keeps the substations"),
            Map.entry("when", "2026-03"),
            Map.entry("happened", "Henk said no to the release on Friday, two hours before the weekend."),
            Map.entry("changed", "Nobody releases after Thursday noon since."),
            Map.entry("vouch", "Mirjam"),
            Map.entry("consent", "GIVEN"),
            Map.entry("consentBy", "Henk"),
            Map.entry("consentOn", "2026-04-02"));

    private final Pieces pieces;
    private final PieceReviews reviews;

    PieceHand(Pieces pieces, PieceReviews reviews) {
        this.pieces = pieces;
        this.reviews = reviews;
    }

    public static Content story(String field, String value) {
        var values = new HashMap<>(STORY);
        values.put(field, value);
        return new Content(values);
    }

    public PieceId begin(PersonId by, Scope scope) {
        return as(by, () -> pieces.begin(Kind.STORY, scope, Language.EN, "A story"));
    }

    /** A story with all that it asks. */
    public PieceId written(PersonId by, Scope scope) {
        return save(by, begin(by, scope), new Content(STORY));
    }

    public PieceId save(PersonId by, PieceId piece, Content content) {
        int base = as(by, () -> pieces.page(piece)).piece().version();
        assertThat(as(by, () -> pieces.save(piece, base, content))).isInstanceOf(Saved.Done.class);
        return piece;
    }

    public PieceReviewId ask(PersonId by, PieceId piece) {
        return as(by, () -> reviews.ask(piece, pieces.page(piece).piece().version()));
    }

    /** What the browser of whoever decides makes of the page. */
    public String seen(PersonId by, PieceReviewId review) {
        return as(by, () -> reviews.view(review)).content().hash();
    }

    public PieceDecision approve(PersonId by, PieceReviewId review) {
        String seen = seen(by, review);
        return as(by, () -> reviews.approve(review, seen));
    }

    public PieceId published(PersonId by, PersonId lead, Scope scope) {
        return publish(written(by, scope), by, lead);
    }

    public PieceId publish(PieceId piece, PersonId by, PersonId lead) {
        assertThat(approve(lead, ask(by, piece))).isInstanceOf(PieceDecision.Approved.class);
        return piece;
    }
}
