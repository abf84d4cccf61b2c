package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.OtherLanguage;
import nl.wedervraag.answers.RevisionId;
import nl.wedervraag.answers.Wider;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Beside the draft what it stands beside: the wider answer that it replaces, and what it says in other languages. */
final class BesideArea extends Div {

    private final BesideActs acts;
    private final Runnable refresh;
    private final BesideFold ofWider = new BesideFold();
    private final Map<Language, BesideFold> ofLanguages = new HashMap<>();

    private boolean drafts = true;
    private @Nullable DraftPage draft;
    private @Nullable CoEditor editor;
    private @Nullable Wider shownWider;
    private List<OtherLanguage> shown = List.of();

    /** @param refresh asks for the page as it is now */
    BesideArea(BesideActs acts, Runnable refresh) {
        this.acts = acts;
        this.refresh = refresh;
        addClassName("beside");
    }

    void show(AnswerPage page, @Nullable CoEditor writing, Moments moments) {
        var now = page.draft();
        boolean other = now == null || draft == null || !now.wording().equals(draft.wording()) || writing != editor;
        if (other) {
            removeAll();
            ofLanguages.clear();
            shown = List.of();
            shownWider = null;
        }
        boolean anew = other || !Objects.equals(now, draft);
        draft = now;
        editor = writing;
        if (now != null) {
            showWider(now, page.wider(), anew, moments);
            showLanguages(now, anew, moments);
        }
    }

    /** The other language may be written in right now. */
    void look(Moments moments) {
        var now = draft;
        if (now != null) {
            showLanguages(now, false, moments);
        }
    }

    private void showWider(DraftPage now, @Nullable Wider wider, boolean anew, Moments moments) {
        if (wider == null) {
            remove(ofWider);
        } else if (anew || !wider.equals(shownWider)) {
            if (ofWider.getParent().isEmpty()) {
                addComponentAsFirst(ofWider);
            }
            var stands = getTranslation(wider.changed() ? "answer.wider.changed" : "answer.wider.same");
            ofWider.show(
                    getTranslation("answer.wider." + Reaches.word(wider.reach())),
                    stands,
                    wider.changed(),
                    widerParts(now, wider, moments));
        }
        shownWider = wider;
    }

    private Component[] widerParts(DraftPage now, Wider wider, Moments moments) {
        var parts = new ArrayList<Component>();
        parts.add(BesideFold.quiet(origin(wider, moments)));
        var writing = editor;
        parts.add(new TextBeside(
                wider.text(), wider.language(), true, writing == null || !wider.mayTake() ? null : writing::take));
        var kept = wider.kept();
        if (kept != null && !wider.changed()) {
            parts.add(BesideFold.quiet(getTranslation("answer.wider.kept", kept.by(), moments.dayAndTime(kept.at()))));
        }
        var buttons = new Div();
        buttons.addClassName("beside-acts");
        if (wider.mayKeep()) {
            buttons.add(new Button(getTranslation("answer.wider.keep"), click -> {
                acts.keep(now, wider);
                refresh.run();
            }));
        }
        if (wider.mayTake()) {
            buttons.add(BesideFold.act(getTranslation("answer.wider.take"), () -> acts.take(now, refresh)));
        }
        if (wider.mayUse()) {
            buttons.add(BesideFold.act(
                    getTranslation("answer.wider.use." + Reaches.word(wider.reach())),
                    () -> acts.useAgain(now, wider, refresh)));
        }
        parts.add(buttons);
        return parts.toArray(Component[]::new);
    }

    /** By whom it was approved when, and how it stands. */
    private String origin(Wider wider, Moments moments) {
        return InheritedText.origin(this, wider, moments);
    }

    private void showLanguages(DraftPage now, boolean anew, Moments moments) {
        var all = acts.languages(now, drafts);
        if (!anew && all.equals(shown)) {
            return;
        }
        shown = all;
        all.forEach(other -> {
            var fold = ofLanguages.computeIfAbsent(other.language(), language -> new BesideFold());
            if (fold.getParent().isEmpty()) {
                add(fold);
            }
            fold.show(
                    getTranslation("answer.language." + other.language().code()),
                    state(other),
                    other.changed(),
                    languageParts(now, other, moments));
        });
    }

    private String state(OtherLanguage other) {
        return getTranslation(other.draft() ? "answer.language.draft" : "answer.language.approved") + " · "
                + getTranslation(other.changed() ? "answer.language.changed" : "answer.language.same");
    }

    private Component[] languageParts(DraftPage now, OtherLanguage other, Moments moments) {
        var parts = new ArrayList<Component>();
        parts.add(new TextBeside(other.text(), other.language(), !other.draft(), null));
        var said = other.said();
        if (said != null) {
            parts.add(BesideFold.quiet(
                    getTranslation("answer.language.said", said.by(), moments.dayAndTime(said.at()), said.number())));
        }
        var buttons = new Div();
        buttons.addClassName("beside-acts");
        var revision = other.revision();
        if (other.maySay() && revision != null) {
            buttons.add(new Button(getTranslation("answer.language.in-line"), click -> say(now, revision)));
        } else if (revision == null) {
            parts.add(BesideFold.quiet(getTranslation("answer.language.not-asked")));
        }
        if (other.hasBoth()) {
            var key = other.draft() ? "answer.language.show-approved" : "answer.language.show-draft";
            buttons.add(BesideFold.act(getTranslation(key), () -> {
                drafts = !other.draft();
                showLanguages(now, true, moments);
            }));
        }
        parts.add(buttons);
        return parts.toArray(Component[]::new);
    }

    /** Once all that was typed is stored: it is what the page shows that is said to be in line. */
    private void say(DraftPage now, RevisionId revision) {
        var writing = editor;
        if (writing != null) {
            writing.flush(version -> {
                acts.inLine(now, revision);
                refresh.run();
            });
        }
    }
}
