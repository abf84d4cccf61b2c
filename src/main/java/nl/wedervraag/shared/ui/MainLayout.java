package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The shell: a rail, and beside it the page as a sheet with the position and oneself on top. */
@Layout
@JsModule("./unsent.ts")
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final PositionChoices positions;
    private final LivePages live;
    private final Rail rail;
    private final Span chooser = new Span();
    private final Main content = new Main();
    private @Nullable HasElement page;

    MainLayout(
            List<RailEntry> entries,
            PositionChoices positions,
            Oneself oneself,
            LivePages live,
            ObjectProvider<OnTop> onTop) {
        this.live = live;
        this.positions = positions;
        this.rail = new Rail(entries);
        var bar = new Header(chooser);
        bar.addClassName("bar");
        var tools = new Div();
        tools.addClassName("tools");
        onTop.stream().filter(OnTop::shown).map(OnTop::make).forEach(tools::add);
        oneself.now().ifPresent(self -> tools.add(new PersonMenu(oneself, self)));
        bar.add(tools);
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        var sheet = new Div(bar, content);
        sheet.addClassName("sheet");
        addClassName("shell");
        add(skipLink(), rail, sheet);
    }

    private Anchor skipLink() {
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        return skip;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, rail::refresh);
        // The page's base address would lead a plain '#content' elsewhere.
        getElement().executeJs("""
                this.querySelector('.skip-link').addEventListener('click', event => {
                  event.preventDefault();
                  event.stopPropagation();
                  document.getElementById('content').focus();
                })""");
    }

    @Override
    public void showRouterLayoutContent(HasElement shown) {
        content.getElement().appendChild(shown.getElement());
        if (page != null) {
            content.getElement().executeJs("this.focus({preventScroll: true})");
        }
        page = shown;
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (page != null) {
            var choices = positions.now();
            var position = PositionInUse.of(UI.getCurrentOrThrow(), page, event.getLocation(), choices);
            rail.show(
                    event.getLocation().getFirstSegment(),
                    position.map(PositionChoice::id).orElse(null));
            chooser.removeAll();
            position.ifPresent(chosen -> chooser.add(chooser(choices, chosen, event.getLocation())));
        }
    }

    private Choice chooser(List<PositionChoice> choices, PositionChoice chosen, Location address) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(choice -> options.put(
                choice.id(),
                choice.name() + " · " + choice.team()
                        + (choice.closed() ? " · " + getTranslation("shell.position.closed") : "")));
        return new Choice(getTranslation("shell.position"), options, chosen.id())
                .onChoice(position -> Addresses.go(UI.getCurrentOrThrow(), addressAt(position, address)));
    }

    private String addressAt(String position, Location address) {
        return page instanceof OfPosition view
                ? view.addressAt(position)
                : address.getPath() + "?" + PositionInUse.PARAMETER + "=" + position;
    }
}
