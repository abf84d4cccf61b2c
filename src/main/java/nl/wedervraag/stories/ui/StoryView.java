package nl.wedervraag.stories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PiecePage;
import nl.wedervraag.publishing.ui.OwnerPart;
import nl.wedervraag.publishing.ui.PieceEditor;
import nl.wedervraag.publishing.ui.Publishing;
import nl.wedervraag.publishing.ui.UsesPart;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.stories.StoryTags;

/** One story, where it is written; beside it what it is about, whom it serves, and which answers rest on it. */
@Route("stories/:story")
@PermitAll
@Needs(Right.SEE_DRAFTS)
class StoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final StoryTags tags;
    private final Foundations foundations;
    private final Questions questions;
    private final PieceEditor editor;
    private final OwnerPart owner;
    private final TagsPart about = new TagsPart();
    private final UsesPart uses = new UsesPart();

    private String title = "";

    StoryView(StoryTags tags, Foundations foundations, Questions questions, Publishing publishing) {
        this.tags = tags;
        this.foundations = foundations;
        this.questions = questions;
        owner = new OwnerPart(publishing);
        editor = new PieceEditor(publishing, this::beside);
        editor.margin().add(owner, about, uses);
        addClassName("page");
        add(editor);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        editor.open(new PieceId(Addresses.id(event, "story")));
    }

    private void beside(PiecePage page) {
        var story = page.piece().id();
        title = page.piece().title();
        owner.show(page, editor::refresh);
        about.show(
                questions.themes(Language.of(getLocale())),
                tags.possiblePositions(story),
                tags.of(story),
                page.mayEdit(),
                chosen -> tags.set(story, chosen));
        uses.show(foundations.uses(story).stream()
                .map(use -> new UsesPart.Use(use.address(), use.text(), use.place()))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return title + " · Wedervraag";
    }
}
