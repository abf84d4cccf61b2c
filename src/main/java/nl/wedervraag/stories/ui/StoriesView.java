package nl.wedervraag.stories.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.ui.BeginDialog;
import nl.wedervraag.publishing.ui.Publishing;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.SectionHead;
import nl.wedervraag.shared.ui.Sections;
import nl.wedervraag.stories.Stories;
import org.jspecify.annotations.Nullable;

/** The stories there are: how old each is, who keeps it, which answers rest on it. */
@Route("stories")
@PermitAll
@Needs(Right.SEE_DRAFTS)
class StoriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Stories stories;
    private final Questions questions;
    private final Publishing publishing;
    private final Div column = new Div();
    private final Div list = new Div();

    private StoryFilter filter = StoryFilter.EVERYTHING;
    private @Nullable List<Stories.Listed> shown;

    StoriesView(Stories stories, Questions questions, Publishing publishing, Sections sections) {
        this.stories = stories;
        this.questions = questions;
        this.publishing = publishing;
        var begin = new Button(getTranslation("stories.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        column.addClassNames("column", "narrow");
        column.add(
                sections.beside(Kind.STORY.root()),
                new SectionHead(getTranslation("stories.title"), getTranslation("stories.words"), begin),
                list);
        list.addClassName("piece-list");
        addClassName("page");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = StoryFilter.of(event.getLocation().getQueryParameters());
        shown = null;
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        publishing.live().whileOpen(this, this::refresh);
    }

    private void refresh() {
        var now = stories.all();
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            if (now.isEmpty()) {
                list.add(new EmptyState(getTranslation("stories.none"), getTranslation("stories.none.words")));
                return;
            }
            list.add(filters());
            var fitting = now.stream().filter(filter::shows).toList();
            list.add(fitting.isEmpty() ? new Paragraph(getTranslation("stories.none-fit")) : rows(fitting));
        }
    }

    private Component rows(List<Stories.Listed> fitting) {
        var rows = new UnorderedList();
        rows.addClassNames("rows", "pieces");
        var moments = Moments.here(publishing.clock());
        fitting.forEach(one -> rows.add(new StoryRow(one, moments)));
        return rows;
    }

    private Component filters() {
        Map<String, String> themes = new LinkedHashMap<>();
        themes.put("", getTranslation("stories.filter.theme.all"));
        questions
                .themes(Language.of(getLocale()))
                .forEach(theme -> themes.put(theme.id().value().toString(), theme.name()));
        var theme = filter.theme();
        Map<String, String> which = new LinkedHashMap<>();
        for (var one : StoryFilter.Which.values()) {
            which.put(one.word(), getTranslation("stories.filter." + one.word()));
        }
        var filters = new Div(
                new Choice(
                                getTranslation("stories.filter.theme"),
                                themes,
                                theme == null ? "" : theme.value().toString())
                        .marked(theme != null)
                        .onChoice(chosen -> go(new StoryFilter(
                                chosen.isEmpty() ? null : new ThemeId(UUID.fromString(chosen)), filter.which()))),
                new Choice(
                                getTranslation("stories.filter.which"),
                                which,
                                filter.which().word())
                        .marked(filter.which() != StoryFilter.Which.ALL)
                        .onChoice(chosen -> go(new StoryFilter(filter.theme(), StoryFilter.Which.of(chosen)))));
        filters.addClassNames("filters", "stacking");
        return filters;
    }

    private void go(StoryFilter other) {
        Addresses.go(UI.getCurrentOrThrow(), Kind.STORY.root() + other.query());
    }

    private void begin() {
        new BeginDialog(publishing, Kind.STORY).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("stories.title") + " · Wedervraag";
    }
}
