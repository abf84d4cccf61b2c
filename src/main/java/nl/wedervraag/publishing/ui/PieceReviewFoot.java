package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import nl.wedervraag.access.Person;
import nl.wedervraag.publishing.PieceMissing;
import nl.wedervraag.publishing.PieceReviewPage;
import nl.wedervraag.publishing.PieceReviewState;

/** What is still missing, item by item, who could instead, and the decision. */
final class PieceReviewFoot extends Footer {

    private final Runnable approve;
    private final Runnable sendBack;
    private final Runnable withdraw;

    PieceReviewFoot(Runnable approve, Runnable sendBack, Runnable withdraw) {
        this.approve = approve;
        this.sendBack = sendBack;
        this.withdraw = withdraw;
        addClassName("foot");
    }

    void show(PieceReviewPage page) {
        removeAll();
        setVisible(page.state() == PieceReviewState.OPEN);
        add(missing(page));
        if (page.maySendBack()) {
            add(new Button(getTranslation("review.send-back"), click -> sendBack.run()));
        } else if (page.mayWithdraw()) {
            add(new Button(getTranslation("answer.withdraw"), click -> withdraw.run()));
        }
        if (!page.missing().contains(PieceMissing.RIGHT_TO_APPROVE)) {
            var button = new Button(
                    getTranslation("publishing.approve." + page.kind().root()), click -> approve.run());
            button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            button.setEnabled(page.missing().isEmpty());
            button.setDisableOnClick(true);
            add(button);
        }
    }

    private UnorderedList missing(PieceReviewPage page) {
        var list = new UnorderedList();
        list.addClassNames("missing", "grow", "quiet-text");
        if (page.missing().isEmpty()) {
            list.add(new ListItem(getTranslation("review.missing.nothing")));
        }
        if (page.approvalsAsked() > 1 || !page.approvals().isEmpty()) {
            var names = page.approvals().stream().map(Person::name).collect(Collectors.joining(", "));
            list.add(new ListItem(
                    names.isEmpty()
                            ? getTranslation("review.approvals.none", page.approvalsAsked())
                            : getTranslation(
                                    "review.approvals", page.approvals().size(), page.approvalsAsked(), names)));
        }
        page.missing().forEach(one -> list.add(new ListItem(words(one, page))));
        return list;
    }

    private String words(PieceMissing missing, PieceReviewPage page) {
        var names = page.ableToApprove().stream().map(Person::name).collect(Collectors.joining(", "));
        var able = names.isEmpty() ? getTranslation("review.nobody-able") : getTranslation("review.able", names);
        return switch (missing) {
            case SOMEBODY_ELSE, RIGHT_TO_APPROVE, ANOTHER_APPROVER ->
                getTranslation(PieceOutcome.key(missing)) + " " + able;
            case OPEN_REVIEW, CONSENT, THE_TEXT_UNDER_REVIEW -> getTranslation(PieceOutcome.key(missing));
        };
    }
}
