package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import nl.wedervraag.answers.Missing;
import nl.wedervraag.answers.ReviewPage;
import nl.wedervraag.answers.ReviewState;

/** What is still missing, and the decision. */
final class ReviewFoot extends Footer {

    private final Runnable approve;
    private final Runnable sendBack;
    private final Runnable withdraw;

    ReviewFoot(Runnable approve, Runnable sendBack, Runnable withdraw) {
        this.approve = approve;
        this.sendBack = sendBack;
        this.withdraw = withdraw;
        addClassName("foot");
    }

    void show(ReviewPage page) {
        removeAll();
        boolean open = page.state() == ReviewState.OPEN;
        setVisible(open);
        if (open) {
            add(new MissingList(page));
            if (page.mayWithdraw() && !page.maySendBack()) {
                add(new Button(getTranslation("answer.withdraw"), click -> withdraw.run()));
            }
            if (page.maySendBack()) {
                add(new Button(getTranslation("review.send-back"), click -> sendBack.run()));
            }
            if (!page.missing().contains(Missing.RIGHT_TO_APPROVE)) {
                add(approveButton(page));
            }
        }
    }

    private Button approveButton(ReviewPage page) {
        var button = new Button(getTranslation("review.approve"), click -> approve.run());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.setEnabled(page.missing().isEmpty());
        button.setDisableOnClick(true);
        return button;
    }
}
