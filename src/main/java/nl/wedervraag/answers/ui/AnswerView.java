package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.function.Consumer;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Findings;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.discussion.Comments;
import nl.wedervraag.discussion.Stances;
import nl.wedervraag.notes.Notes;
import nl.wedervraag.notes.ui.NotesArea;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.OfPosition;
import org.jspecify.annotations.Nullable;

/** One answer, where the team writes it together and asks for its approval. */
@Route("answers/:position/:question/:language")
@PermitAll
class AnswerView extends Div implements BeforeEnterObserver, OfPosition, HasDynamicTitle {

    private final Answers answers;
    private final AskingForApproval asking;
    private final Keeping keeping;
    private final BesideActs besideActs;
    private final FactsAtWork facts;
    private final Findings findings;
    private final Positions positions;
    private final Rights rights;
    private final CurrentPerson current;
    private final LivePages live;
    private final Clock clock;

    private final Div head = new Div();
    private final AnswerNotices notices = new AnswerNotices();
    private final GuidancePart guidance = new GuidancePart();
    private final DraftArea draft;
    private final FoundationsPart restsOn;
    private final BesideArea beside;
    private final FindingsMargin margin;
    private final NotesArea ownWords;
    private final Talk talk;
    private final StancesPart stance;
    private final AnswerFoot foot;

    private @Nullable AnswerAddress address;
    private @Nullable AnswerPage shown;

    AnswerView(
            Answers answers,
            AskingForApproval asking,
            Keeping keeping,
            BesideActs besideActs,
            FactsAtWork facts,
            Findings findings,
            Comments comments,
            Stances stances,
            Foundations foundations,
            Notes notes,
            Organisation organisation,
            Positions positions,
            Rights rights,
            CurrentPerson current,
            LivePages live,
            Clock clock) {
        this.answers = answers;
        this.asking = asking;
        this.keeping = keeping;
        this.besideActs = besideActs;
        this.facts = facts;
        this.findings = findings;
        this.positions = positions;
        this.rights = rights;
        this.current = current;
        this.live = live;
        this.clock = clock;
        draft = new DraftArea(current.get(), this::start, this::startFromWider, this::refresh, this::opened);
        beside = new BesideArea(besideActs, this::refresh);
        restsOn = new FoundationsPart(foundations, this::refresh);
        stance = new StancesPart(stances, current, this::check);
        margin = new FindingsMargin(findings, restsOn, stance, this::check, this::askForWords);
        talk = new Talk(comments, margin.cards(), margin.resolved(), this::check, true);
        foot = new AnswerFoot(draft.length(), this::ask);
        var writing = new Div(beside, draft);
        writing.addClassName("writing");
        ownWords = new NotesArea(notes, organisation, clock);
        var column = new Div(head, notices, guidance, writing, ownWords);
        column.addClassNames("column", "narrow");
        var body = new Div(column, foot);
        body.addClassName("body");
        addClassName("page");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = AnswerAddress.of(event);
        var position = positions.get(asked.position());
        if (rights.may(current.id(), Right.SEE_DRAFTS, position.scope())) {
            address = asked;
            shown = null;
            refresh();
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("comment")
                    .ifPresent(talk::reveal);
        } else {
            event.forwardTo(
                    asked.book(),
                    QueryParameters.of("question", asked.question().value().toString()));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        if (address != null) {
            var page = answers.page(address.position(), address.question(), address.language(), address.scope());
            if (!page.equals(shown)) {
                show(page);
            }
            var editor = draft.editor();
            if (page.draft() != null && editor != null) {
                editor.offer(facts.usable(page.draft()));
            }
            ownWords.show(page.position().id(), page.question());
            check();
        }
    }

    private void opened(CoEditor editor) {
        editor.tellPauses(this::check);
        editor.keepLevel(margin.cards());
        editor.tellWords(this::begin);
    }

    /** What the answer check says of the draft as it is now, in it and beside it. */
    private void check() {
        var page = shown;
        var editor = draft.editor();
        if (page != null && page.draft() != null && editor != null) {
            var found = findings.of(page.draft().wording());
            var all = ShownFinding.of(found);
            var moments = Moments.here(clock);
            var said = talk.show(page.draft().document(), AnswerAddress.of(page)::at, page.language(), moments);
            stance.show(page.position().id(), page.draft().document(), found.version(), moments);
            margin.show(page.draft(), page.language(), found, all, said, moments);
            editor.mark(found.version(), all);
            editor.mark(said);
            beside.look(moments);
        }
    }

    private void askForWords() {
        var editor = draft.editor();
        if (editor != null) {
            editor.askForWords();
        }
    }

    private void begin(CoEditor.Selected words) {
        var page = shown;
        var editor = draft.editor();
        if (page != null && editor != null) {
            talk.begin(editor.document(), words, page.language(), editor::unmarkWords);
        }
    }

    private void show(AnswerPage page) {
        shown = page;
        var moments = Moments.here(clock);
        head.removeAll();
        head.add(new AnswerHead(
                page,
                keeping.change(page, this::refresh),
                keeping.notKnown(page, this::refresh),
                keeping.takingAway(page, this::refresh),
                moments));
        notices.show(
                page,
                asking.openReview(page),
                asking.withdrawal(page, this::refresh),
                keeping.verification(page, this::refresh, moments),
                keeping.notKnown(page, this::refresh),
                keeping.known(page, this::refresh),
                facts.bringUpToDate(page, this::refresh),
                moments);
        guidance.show(page);
        setClassName("with-margin", page.draft() != null);
        if (page.draft() != null) {
            restsOn.show(page, page.draft());
        }
        if (page.draft() == null) {
            remove(margin);
        } else if (margin.getParent().isEmpty()) {
            add(margin);
        }
        draft.show(page, moments);
        beside.show(page, draft.editor(), moments);
        foot.show(page);
    }

    private void start() {
        begin(wording -> {});
    }

    private void startFromWider() {
        begin(besideActs::take);
    }

    private void begin(Consumer<WordingId> then) {
        var page = shown;
        if (page != null) {
            then.accept(answers.start(page.position().id(), page.question().id(), page.shown(), page.language()));
            getUI().ifPresent(ui -> Addresses.go(ui, AnswerAddress.of(page).toString()));
            shown = null;
            refresh();
            draft.focus();
        }
    }

    private void ask() {
        var page = shown;
        var editor = draft.editor();
        if (page != null && page.draft() != null && editor != null) {
            asking.ask(page.draft().wording(), editor, () -> {
                shown = null;
                refresh();
            });
        }
    }

    @Override
    public String position() {
        return address == null ? "" : address.position().value().toString();
    }

    @Override
    public String addressAt(String other) {
        return address == null
                ? "answers/" + other
                : Addresses.id(other).map(PositionId::new).map(address::at).orElse("answers/" + other);
    }

    @Override
    public String getPageTitle() {
        var question = shown == null
                ? getTranslation("answers.title")
                : shown.question().text();
        return question + " · Wedervraag";
    }
}
