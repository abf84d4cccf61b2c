package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.ListFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wedervraag.access.Person;
import nl.wedervraag.answers.Decision;
import nl.wedervraag.answers.History;
import nl.wedervraag.answers.HistoryPage;
import nl.wedervraag.answers.Missing;
import nl.wedervraag.answers.ReviewId;
import nl.wedervraag.answers.ReviewPage;
import nl.wedervraag.answers.ReviewState;
import nl.wedervraag.answers.Reviews;
import nl.wedervraag.discussion.Comments;
import nl.wedervraag.discussion.Stances;
import nl.wedervraag.editorial.Judgement;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;
import org.jspecify.annotations.Nullable;

/** Where a lead decides: the whole text as it will be read, with what changed since the live wording. */
@Route("review/:review")
@PermitAll
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Reviews reviews;
    private final LivePages live;
    private final Clock clock;
    private final Stances stances;
    private final History history;
    private final ReviewTalk talk;
    private final StancesShown panel = new StancesShown("stances.of-another");

    private final Div notices = new Div();
    private final Div changes = new Div();
    private final ReviewFoot foot = new ReviewFoot(this::approve, this::sendBack, this::withdraw);

    private @Nullable ReviewPage shown;
    private @Nullable PositionId position;
    private boolean wasOpen;
    private @Nullable ReviewText shownText;

    ReviewView(Reviews reviews, Comments comments, Stances stances, History history, LivePages live, Clock clock) {
        this.reviews = reviews;
        this.stances = stances;
        this.history = history;
        talk = new ReviewTalk(comments, this::refresh);
        this.live = live;
        this.clock = clock;
        notices.addClassName("notices");
        addClassNames("page", "with-margin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page = reviews.view(new ReviewId(Addresses.id(event, "review")));
        position = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("position")
                .flatMap(Addresses::id)
                .map(PositionId::new)
                .orElse(null);
        removeAll();
        var text = new ReviewText(
                page,
                against(page),
                () -> history.written(page.wording(), new HistoryPage.Text.Revision(page.number())));
        shownText = text;
        text.whenRead(this::changesRead);
        var column = new Div(notices, asked(page));
        if (page.knownBy() != null) {
            column.add(notKnown(page.knownBy()));
        }
        column.add(text);
        column.addClassName("column");
        var body = new Div(column, foot);
        body.addClassName("body");
        add(body, margin(page, text));
        show(page);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    /** The text stays as it was asked for; only what became of the request can change. */
    private void refresh() {
        if (shown != null) {
            show(reviews.view(shown.review()));
        }
    }

    private void show(ReviewPage page) {
        talk.show(page, position, Moments.here(clock));
        showPanel(page);
        if (!page.equals(shown)) {
            wasOpen |= page.state() == ReviewState.OPEN;
            shown = page;
            notices.removeAll();
            notices.add(new ReviewOutcome(page, Moments.here(clock), overtaken(page) ? this::approve : null));
            foot.show(page);
        }
    }

    /** What the panel of the chosen position says of the very text that is under review. */
    private void showPanel(ReviewPage page) {
        var said = Optional.ofNullable(position).flatMap(at -> stances.at(at, page.draft(), page.version()));
        said.ifPresentOrElse(now -> panel.show(now, Moments.here(clock)), () -> panel.setVisible(false));
    }

    /** Withdrawn or replaced while this person looked at it: approving is refused then, with the difference. */
    private boolean overtaken(ReviewPage page) {
        return wasOpen
                && (page.state() == ReviewState.WITHDRAWN || page.state() == ReviewState.REPLACED)
                && !page.missing().contains(Missing.RIGHT_TO_APPROVE);
    }

    private Paragraph asked(ReviewPage page) {
        var asked = new Paragraph(getTranslation(
                "review.asked",
                page.number(),
                page.askedBy().name(),
                Moments.here(clock).dayAndTime(page.asked()),
                getTranslation(Reaches.key(page.reach())),
                getTranslation("shell.language." + page.language().code())));
        asked.addClassNames("quiet-text", "above-revision");
        return asked;
    }

    private Notice notKnown(LocalDate day) {
        return new Notice(
                Notice.Kind.PLAIN,
                getTranslation("review.not-known", Moments.here(clock).day(day)),
                getTranslation("review.not-known.words"));
    }

    private String against(ReviewPage page) {
        var writers = page.contributors().stream().map(Person::name).toList();
        var names = writers.isEmpty()
                ? ""
                : ListFormat.getInstance(getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(writers);
        var since = page.liveSince();
        return page.liveNumber() == null || since == null
                ? getTranslation("review.against-nothing", names)
                : getTranslation("review.against", Moments.here(clock).day(since), page.liveNumber(), names);
    }

    private Aside margin(ReviewPage page, ReviewText text) {
        list(page.document(), page.liveNumber() == null ? "[]" : page.changes(), page.judgements(), text);
        var stays = new Div(changes, new WrittenBy(page.contributors(), text.toggleWriters()), panel);
        stays.addClassName("stays");
        var margin = new Aside(stays);
        margin.addClassName("margin");
        margin.add(talk);
        return margin;
    }

    private void list(String document, String listed, List<Judgement> judgements, ReviewText text) {
        changes.removeAll();
        if (!listed.equals("[]")) {
            changes.add(new ChangeList(document, listed, judgements, text::goTo));
        }
    }

    private void changesRead() {
        var page = shown;
        if (page != null && page.missing().contains(Missing.CHANGES_READ)) {
            reviews.changesRead(page.review());
            refresh();
        }
    }

    private void approve() {
        var page = shown;
        var text = shownText;
        if (page != null && text != null) {
            text.seen(hash -> {
                switch (reviews.approve(page.review(), hash)) {
                    case Decision.Approved approved -> refresh();
                    case Decision.Counted counted -> refresh();
                    case Decision.Refused refused -> showRefusal(page.review(), text, refused);
                }
            });
        }
    }

    private void showRefusal(ReviewId seen, ReviewText text, Decision.Refused refused) {
        var page = reviews.view(seen);
        show(page);
        notices.removeAll();
        notices.add(new ReviewOutcome(page, Moments.here(clock), null), new RefusalNotice(refused));
        var difference = refused.difference();
        if (difference != null && refused.state() != ReviewState.APPROVED) {
            text.showInstead(difference.document(), difference.changes(), getTranslation("review.refused.note"));
            list(difference.document(), difference.changes(), List.of(), text);
        }
        notices.scrollIntoView();
    }

    private void sendBack() {
        var page = shown;
        if (page != null) {
            new SendBackDialog(reason -> act(() -> reviews.sendBack(page.review(), reason))).open();
        }
    }

    private void withdraw() {
        var page = shown;
        if (page != null && page.state() == ReviewState.OPEN) {
            act(() -> reviews.withdraw(page.review()));
        }
    }

    private void act(Runnable act) {
        AskingForApproval.orSayWhyNot(act);
        refresh();
    }

    @Override
    public String getPageTitle() {
        var question = shown == null ? "" : shown.questionText();
        return getTranslation("review.title", question) + " · Wedervraag";
    }
}
