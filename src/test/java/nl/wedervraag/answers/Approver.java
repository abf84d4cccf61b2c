package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;

import nl.wedervraag.access.PersonId;
import org.springframework.stereotype.Component;

/** Asks for approval, and approves what the page shows. */
@Component
public class Approver {

    private final Reviews reviews;

    Approver(Reviews reviews) {
        this.reviews = reviews;
    }

    public ReviewId ask(WordingId wording, PersonId by) {
        return as(by, () -> reviews.ask(wording, 0));
    }

    public WordingId approve(WordingId wording, PersonId asks, PersonId approves) {
        ReviewId review = ask(wording, asks);
        String hash = Seen.hash(as(approves, () -> reviews.view(review)));
        doAs(approves, () -> reviews.changesRead(review));
        assertThat(as(approves, () -> reviews.approve(review, hash))).isInstanceOf(Decision.Approved.class);
        return wording;
    }
}
