package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.answers.History;
import nl.wedervraag.answers.HistoryPage;
import nl.wedervraag.answers.HistoryPage.Text;
import nl.wedervraag.answers.HistoryPage.Written;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.answers.ui.HistoryAddress.View;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.KeptFocus;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.OfPosition;
import org.jspecify.annotations.Nullable;

/** What a wording said before and who wrote it: any two of its texts beside each other, and taking one up again. */
@Route("answers/:position/:question/:language/history")
@PermitAll
class HistoryView extends Div implements BeforeEnterObserver, OfPosition, HasDynamicTitle {

    private final History history;
    private final Positions positions;
    private final Rights rights;
    private final CurrentPerson current;
    private final LivePages live;
    private final Clock clock;

    private @Nullable HistoryAddress address;
    private @Nullable HistoryPage shown;

    HistoryView(
            History history, Positions positions, Rights rights, CurrentPerson current, LivePages live, Clock clock) {
        this.history = history;
        this.positions = positions;
        this.rights = rights;
        this.current = current;
        this.live = live;
        this.clock = clock;
        addClassNames("page", "with-margin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = HistoryAddress.of(event);
        var position = positions.get(asked.answer().position());
        if (rights.may(current.id(), Right.SEE_DRAFTS, position.scope())) {
            address = asked;
            shown = null;
            refresh();
        } else {
            event.forwardTo(
                    asked.answer().book(),
                    QueryParameters.of(
                            "question", asked.answer().question().value().toString()));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        var now = address;
        if (now != null) {
            var answer = now.answer();
            var page = history.page(answer.position(), answer.question(), answer.language(), answer.scope());
            if (!page.equals(shown)) {
                shown = page;
                removeAll();
                show(page, now);
                KeptFocus.in(this);
            }
        }
    }

    private void show(HistoryPage page, HistoryAddress now) {
        var answer = new AnswerAddress(page.position().id(), page.question().id(), page.language(), page.reach());
        var back = new Link(answer.toString(), getTranslation("history.back"));
        var crumbs = new Div(back);
        crumbs.addClassNames("crumbs", "quiet-text");
        var column = new Div(crumbs);
        column.addClassName("column");
        var body = new Div(column);
        body.addClassName("body");
        add(body);
        var wording = page.wording();
        if (wording == null || page.entries().isEmpty()) {
            column.add(
                    new H1(page.question().text()),
                    new EmptyState(getTranslation("history.none"), getTranslation("history.none.words")));
            return;
        }
        var after = now.after() == null ? usualAfter(page) : now.after();
        var before = now.before() == null ? usualBefore(page, after) : now.before();
        boolean several = !before.equals(after) || now.before() != null || now.after() != null;
        var stays = new Div();
        stays.addClassName("stays");
        column.add(new ComparisonChoice(page, now, before, after, several, this::go));
        if (now.view() == View.WRITERS) {
            var written = history.written(wording, after);
            column.add(written(written, after, now.answer().language()));
            stays.add(new Shares(written.passages()));
        } else {
            column.add(
                    several
                            ? compared(wording, now, before, after)
                            : alone(wording, after, now.answer().language()));
        }
        stays.add(new RevisionList(page, Moments.here(clock), number -> restore(wording, number)));
        var margin = new Aside(stays);
        margin.addClassName("margin");
        margin.getElement().setAttribute("aria-label", getTranslation("history.revisions"));
        add(margin);
    }

    private static Text usualAfter(HistoryPage page) {
        return page.draftDiffers()
                ? new Text.Draft()
                : new Text.Revision(page.entries().getFirst().number());
    }

    /** The one before it. */
    private static Text usualBefore(HistoryPage page, Text after) {
        int newest = page.entries().getFirst().number();
        return new Text.Revision(after instanceof Text.Revision revision ? Math.max(1, revision.number() - 1) : newest);
    }

    /** The only text there is so far. */
    private Component alone(WordingId wording, Text only, Language language) {
        var found = history.compare(wording, only, only);
        var text = new RevisionShown(found.questionAfter(), language);
        text.labelled("history.only");
        text.show(found.after(), "", name(only));
        return text;
    }

    private Component written(Written written, Text which, Language language) {
        var text = new RevisionShown(written.question(), language);
        text.labelled("history.written");
        text.showWriters(written, name(which));
        return text;
    }

    private Component compared(WordingId wording, HistoryAddress now, Text before, Text after) {
        var found = history.compare(wording, before, after);
        var language = now.answer().language();
        var inline = new RevisionShown(found.questionAfter(), language);
        inline.labelled("history.shown");
        inline.show(found.after(), found.changes(), getTranslation("history.note", name(before), name(after)));
        if (now.view() != View.SIDE) {
            return inline;
        }
        var old = new RevisionShown(found.questionBefore(), language);
        old.labelled("history.alone");
        old.show(found.before(), "", name(before));
        var both = new Div(old, inline);
        both.addClassName("side-by-side");
        return both;
    }

    private String name(Text text) {
        return switch (text) {
            case Text.Draft draft -> getTranslation("history.draft");
            case Text.Revision revision -> getTranslation("history.revision", revision.number());
        };
    }

    private void go(HistoryAddress next) {
        getUI().ifPresent(ui -> Addresses.go(ui, next.toString()));
    }

    private void restore(WordingId wording, int number) {
        new RestoreDialog(
                        number,
                        () -> AskingForApproval.orSayWhyNot(() -> {
                            history.restore(wording, number);
                            var now = address;
                            if (now != null) {
                                getUI().ifPresent(ui ->
                                        Addresses.go(ui, now.answer().toString()));
                            }
                        }))
                .open();
    }

    @Override
    public String position() {
        return address == null ? "" : address.answer().position().value().toString();
    }

    @Override
    public String addressAt(String other) {
        var now = address;
        return now == null
                ? "answers/" + other
                : Addresses.id(other).map(PositionId::new).map(now.answer()::at).orElse("answers/" + other);
    }

    @Override
    public String getPageTitle() {
        var question = shown == null ? "" : shown.question().text();
        return getTranslation("history.title", question) + " · Wedervraag";
    }
}
