package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.shared.ui.LanguageLinks;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** The calm lines above a draft: where it belongs, the question, how it stands, for whom it is, who keeps it true. */
final class AnswerHead extends Div {

    /**
     * @param change what asks who keeps it true and until when, or null where this person can't say
     * @param notKnown what asks by when we know what we don't, or null where this person doesn't write
     * @param takeAway what asks why readers aren't to use it any more, or null where this person can't say so
     */
    AnswerHead(
            AnswerPage page,
            @Nullable Runnable change,
            @Nullable Runnable notKnown,
            @Nullable Runnable takeAway,
            Moments moments) {
        addClassName("page-head");
        add(
                crumbs(page),
                new H1(page.question().text()),
                facts(page, page.draft(), change, notKnown, takeAway, moments));
    }

    private Div crumbs(AnswerPage page) {
        var theme = page.question().theme();
        var position = page.position().id().value().toString();
        var place = new Span(
                new Link("answers/" + position + "?theme=" + theme.id().value(), theme.name()),
                new Span(" › " + getTranslation("answer.place", page.number(), page.of())));
        var crumbs = new Div(
                place,
                new LanguageLinks(
                        page.languages(),
                        page.language(),
                        language -> AnswerAddress.of(page).in(language)));
        crumbs.addClassNames("crumbs", "quiet-text");
        return crumbs;
    }

    private Div facts(
            AnswerPage page,
            @Nullable DraftPage draft,
            @Nullable Runnable change,
            @Nullable Runnable notKnown,
            @Nullable Runnable takeAway,
            Moments moments) {
        var facts = new Div();
        facts.addClassName("facts");
        if (draft != null) {
            facts.add(new StatusLabel(draft.status()));
        }
        facts.add(new ScopeChip(page));
        if (draft != null) {
            var keeper = draft.reviewBy() == null
                    ? draft.owner().name()
                    : getTranslation("answer.review-by", draft.owner().name(), moments.day(draft.reviewBy()));
            facts.add(quiet(keeper));
            if (change != null) {
                facts.add(act("answer.keep", "answer.keep.title", change));
            }
            if (notKnown != null && draft.knownBy() == null) {
                facts.add(act("answer.not-known.act", "answer.not-known", notKnown));
            }
            if (takeAway != null) {
                facts.add(act("answer.take-away.begin", "answer.take-away.title", takeAway));
            }
        }
        if (draft != null || page.setAside() != null) {
            var history = new Link(HistoryAddress.of(AnswerAddress.of(page)), getTranslation("history.open"));
            history.addClassName("quiet-text");
            facts.add(history);
        }
        if (page.inForce() != null && page.inForce() != page.shown()) {
            facts.add(quiet(getTranslation("answer.in-force." + Reaches.word(page.inForce()))));
        }
        return facts;
    }

    private NativeButton act(String words, String title, Runnable act) {
        var button = new NativeButton(getTranslation(words), click -> act.run());
        button.addClassNames("link-button", "quiet-text");
        button.setTitle(getTranslation(title));
        return button;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("quiet-text");
        return quiet;
    }
}
