package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.wedervraag.access.Person;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.PieceDecision;
import nl.wedervraag.publishing.PieceRefused;
import nl.wedervraag.publishing.PieceReviewId;
import nl.wedervraag.publishing.PieceReviewPage;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Where a lead decides about a story or a challenge: all of it as it will be read, with what changed since what is live. */
@Route("publish/:review")
@PermitAll
class PieceReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Publishing publishing;
    private final Div notices = new Div();
    private final PieceReviewFoot foot = new PieceReviewFoot(this::approve, this::sendBack, this::withdraw);

    private @Nullable PieceReviewPage shown;
    private @Nullable PieceShown piece;

    PieceReviewView(Publishing publishing) {
        this.publishing = publishing;
        notices.addClassName("notices");
        addClassNames("page", "with-margin");
    }

    static String address(PieceReviewId review) {
        return "publish/" + review.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page = publishing.reviews().view(new PieceReviewId(Addresses.id(event, "review")));
        removeAll();
        var moments = Moments.here(publishing.clock());
        piece = new PieceShown(
                new Shown(publishing.form(page.kind()), this, moments),
                page.fields(),
                page.content(),
                page.live(),
                page.language().code());
        var column = new Div(head(page, moments), notices, piece);
        column.addClassNames("column", "narrow");
        var body = new Div(column, foot);
        body.addClassName("body");
        add(body, margin(page));
        show(page);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        publishing.live().whileOpen(this, this::refresh);
    }

    /** What is shown stays as it was asked for; only what became of the request can change. */
    private void refresh() {
        if (shown != null) {
            show(publishing.reviews().view(shown.review()));
        }
    }

    private void show(PieceReviewPage page) {
        if (!page.equals(shown)) {
            shown = page;
            notices.removeAll();
            PieceOutcome.of(page, this, Moments.here(publishing.clock())).forEach(notices::add);
            foot.show(page);
        }
    }

    private Div head(PieceReviewPage page, Moments moments) {
        var back = new Link(
                page.kind().address(page.piece()),
                getTranslation("publishing.back." + page.kind().root()));
        var whose = new Span(page.teamName() == null ? getTranslation("publishing.company") : page.teamName());
        var crumbs = new Div(
                back,
                whose,
                new Span(getTranslation("shell.language." + page.language().code())));
        crumbs.addClassNames("crumbs", "quiet-text");
        var title = new H1(page.content().get(Content.TITLE));
        title.getElement().setAttribute("lang", page.language().code());
        var asked = new Span(getTranslation(
                page.live() == null ? "publishing.asked.first" : "publishing.asked",
                page.askedBy().name(),
                moments.dayAndTime(page.asked())));
        asked.addClassName("quiet-text");
        var head = new Div(crumbs, title, asked);
        head.addClassName("page-head");
        return head;
    }

    private Aside margin(PieceReviewPage page) {
        var people = new UnorderedList();
        people.addClassName("people");
        for (Person one : page.contributors()) {
            people.add(new ListItem(new Initials(one.id().value(), one.name()), new Span(one.name())));
        }
        var stays = new Div(new H2(getTranslation("publishing.written-by")), people);
        stays.addClassName("stays");
        var margin = new Aside(stays);
        margin.addClassName("margin");
        return margin;
    }

    private void approve() {
        var page = shown;
        var text = piece;
        if (page != null && text != null) {
            text.seen(hash -> {
                switch (publishing.reviews().approve(page.review(), hash)) {
                    case PieceDecision.Approved approved -> refresh();
                    case PieceDecision.Counted counted -> refresh();
                    case PieceDecision.Refused refused -> {
                        show(refused.now());
                        notices.removeAll();
                        PieceOutcome.of(refused.now(), this, Moments.here(publishing.clock()))
                                .forEach(notices::add);
                        notices.add(PieceOutcome.refused(refused, this));
                        notices.scrollIntoView();
                    }
                }
            });
        }
    }

    private void sendBack() {
        var page = shown;
        if (page != null) {
            new ReasonDialog(
                            "publishing.send-back.",
                            reason -> act(() -> publishing.reviews().sendBack(page.review(), reason)))
                    .open();
        }
    }

    private void withdraw() {
        var page = shown;
        if (page != null) {
            act(() -> publishing.reviews().withdraw(page.review()));
        }
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (PieceRefused refused) {
            Message.show(UI.getCurrentOrThrow(), PieceNotices.key(refused));
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        var title = shown == null ? "" : shown.content().get(Content.TITLE);
        return getTranslation("review.title", title) + " · Wedervraag";
    }
}
