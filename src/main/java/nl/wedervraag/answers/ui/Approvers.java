package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import nl.wedervraag.answers.ReviewPage.Approval;

/** Names whoever approved, and for whom. */
final class Approvers {

    private Approvers() {}

    /** @param where it is shown: in its language */
    static String name(Approval approval, Component where) {
        var lead = approval.standingInFor();
        return lead == null
                ? approval.by().name()
                : where.getTranslation("review.standing-in-for", approval.by().name(), lead.name());
    }
}
