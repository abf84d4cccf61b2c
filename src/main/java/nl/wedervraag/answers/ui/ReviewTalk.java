package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.function.Function;
import nl.wedervraag.answers.ReviewPage;
import nl.wedervraag.discussion.Comments;
import nl.wedervraag.discussion.ThreadId;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** What is said about the draft of a text that is under review: whoever decides sees what is still open, and can answer it. */
final class ReviewTalk extends Div {

    private final H2 title = new H2();
    private final Talk talk;

    /** @param changed asks for what is said as it is now */
    ReviewTalk(Comments comments, Runnable changed) {
        var cards = new MarginCards();
        var resolved = new ResolvedThreads();
        talk = new Talk(comments, cards, resolved, changed, false);
        addClassName("review-talk");
        add(title, cards, resolved);
    }

    /** @param position on whose pages the draft can be seen, where one is chosen */
    void show(ReviewPage page, @Nullable PositionId position, Moments moments) {
        var said = talk.show(page.draft(), addresses(page, position), page.language(), moments);
        int open = said.open().size();
        title.setText(open == 0 ? getTranslation("review.comments.none") : getTranslation("review.comments", open));
        setVisible(!said.threads().isEmpty());
    }

    private static Function<ThreadId, String> addresses(ReviewPage page, @Nullable PositionId position) {
        return position == null
                ? thread -> ReviewAddress.of(page.review(), null)
                : new AnswerAddress(position, page.question(), page.language(), page.reach())::at;
    }
}
