package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.LanguageLinks;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.OfPosition;
import org.jspecify.annotations.Nullable;

/**
 * A page that shows what is to be read of one position in one language, and shows it anew when that changes.
 *
 * @param <T> what is read
 */
abstract class PositionPage<T> extends Div implements BeforeEnterObserver, OfPosition, HasDynamicTitle {

    private final String root;
    private final String title;
    private final Positions positions;
    private final Organisation organisation;
    private final LivePages live;

    private @Nullable PositionId position;
    private @Nullable Language chosen;
    private @Nullable T shown;
    private Runnable besides = () -> {};

    /**
     * @param root what its address begins with; position and language follow
     * @param title the key of its heading
     */
    PositionPage(String root, String title, Positions positions, Organisation organisation, LivePages live) {
        this.root = root;
        this.title = title;
        this.positions = positions;
        this.organisation = organisation;
        this.live = live;
        addClassName("page");
    }

    abstract T read(PositionId position, Language language);

    abstract Component page(T now);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get("position").isEmpty()) {
            positions.visibleTo().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            first ->
                                    event.forwardTo(addressAt(first.id().value().toString())),
                            this::showNoPosition);
            return;
        }
        position =
                positions.get(new PositionId(Addresses.id(event, "position"))).id();
        chosen = event.getRouteParameters()
                .get("language")
                .map(code -> Addresses.language(code).orElseThrow(NotFoundException::new))
                .orElse(null);
        shown = null;
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        if (position != null) {
            var now = read(position, language());
            if (!now.equals(shown)) {
                shown = now;
                removeAll();
                besides = () -> {};
                add(page(now));
            } else {
                besides.run();
            }
        }
    }

    /** What looks again when something changed and what is read is still the same. */
    void keep(Runnable looksAgain) {
        besides = looksAgain;
    }

    private void showNoPosition() {
        var page = new Div(
                new H1(getTranslation(title)),
                new EmptyState(getTranslation("read.no-position"), getTranslation("read.no-position.words")));
        page.addClassName("column");
        removeAll();
        add(page);
    }

    /** Which position it is about, and the languages in which it can be read. */
    Div crumbs(Position of) {
        var where = new Span(of.name() + " · " + of.teamName());
        var crumbs = new Div(where, new LanguageLinks(organisation.languages(), language(), this::addressOf));
        crumbs.addClassNames("crumbs", "quiet-text");
        return crumbs;
    }

    String addressOf(Language language) {
        return addressAt(position()) + "/" + language.code();
    }

    Language language() {
        return chosen == null ? Language.of(getLocale()).orFirstOf(organisation.languages()) : chosen;
    }

    @Override
    public String position() {
        return position == null ? "" : position.value().toString();
    }

    @Override
    public String addressAt(String other) {
        return root + "/" + other;
    }
}
