package nl.wedervraag.challenges.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.challenges.Challenges;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PiecePage;
import nl.wedervraag.publishing.ui.OwnerPart;
import nl.wedervraag.publishing.ui.PieceEditor;
import nl.wedervraag.publishing.ui.Publishing;
import nl.wedervraag.publishing.ui.UsesPart;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Moments;

/** One challenge, where it is written; beside it who last said that it is still so, and which answers rest on it. */
@Route("challenges/:challenge")
@PermitAll
@Needs(Right.SEE_DRAFTS)
class ChallengeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Challenges challenges;
    private final Foundations foundations;
    private final Publishing publishing;
    private final PieceEditor editor;
    private final OwnerPart owner;
    private final ConfirmedPart confirmed = new ConfirmedPart();
    private final UsesPart uses = new UsesPart();

    private String title = "";

    ChallengeView(Challenges challenges, Foundations foundations, Publishing publishing) {
        this.challenges = challenges;
        this.foundations = foundations;
        this.publishing = publishing;
        owner = new OwnerPart(publishing);
        editor = new PieceEditor(publishing, this::beside);
        editor.margin().add(confirmed, owner, uses);
        addClassName("page");
        add(editor);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        editor.open(new PieceId(Addresses.id(event, "challenge")));
    }

    private void beside(PiecePage page) {
        var challenge = page.piece().id();
        title = page.piece().title();
        owner.show(page, editor::refresh);
        confirmed.show(challenges.confirmed(challenge), page.mayEdit(), Moments.here(publishing.clock()), () -> {
            challenges.confirm(challenge);
            editor.refresh();
        });
        uses.show(foundations.uses(challenge).stream()
                .map(use -> new UsesPart.Use(use.address(), use.text(), use.place()))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return title + " · Wedervraag";
    }
}
