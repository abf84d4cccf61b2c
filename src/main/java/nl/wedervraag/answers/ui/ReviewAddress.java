package nl.wedervraag.answers.ui;

import nl.wedervraag.answers.ReviewId;
import nl.wedervraag.positions.PositionId;
import org.jspecify.annotations.Nullable;

/** Where the page of a review is; a review belongs to no position, but the one chosen on top goes along. */
final class ReviewAddress {

    private ReviewAddress() {}

    static String of(ReviewId review, @Nullable PositionId position) {
        var page = "review/" + review.value();
        return position == null ? page : page + "?position=" + position.value();
    }
}
