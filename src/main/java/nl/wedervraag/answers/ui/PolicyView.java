package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.answers.ReviewPolicies;
import nl.wedervraag.answers.ReviewPolicy;
import nl.wedervraag.answers.StandIns;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.SectionHead;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** What is asked before wording becomes official, and for how long it is good: of one's teams, and of the organisation. */
@Route("policy")
@PermitAll
@Needs(Right.APPROVE)
class PolicyView extends Div implements HasDynamicTitle {

    private final ReviewPolicies policies;
    private final LivePages live;
    private final Div blocks = new Div();
    private final StandInPart standIn;

    private @Nullable List<ReviewPolicy> shown;

    PolicyView(ReviewPolicies policies, StandIns standIns, Sections sections, LivePages live, Clock clock) {
        standIn = new StandInPart(standIns, clock);
        this.policies = policies;
        this.live = live;
        blocks.addClassName("policies");
        var column = new Div(
                sections.beside(PolicySection.ROOT),
                new SectionHead(getTranslation("policy.title"), getTranslation("policy.words")),
                standIn,
                blocks);
        column.addClassNames("column", "narrow");
        addClassName("page");
        add(column);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        standIn.refresh();
        var now = policies.mine(Language.of(getLocale()));
        if (!now.equals(shown)) {
            shown = now;
            blocks.removeAll();
            now.forEach(policy -> blocks.add(new PolicyBlock(policy, policies, this::saved)));
        }
    }

    private void saved() {
        Message.show(UI.getCurrent(), "policy.saved");
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policy.title") + " · Wedervraag";
    }
}
