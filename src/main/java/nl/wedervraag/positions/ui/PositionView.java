package nl.wedervraag.positions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** One position as whoever arranges it sees it: its questions in order, and who interviews for it. */
@Route("positions/:position")
@PermitAll
@Needs(Right.MANAGE_POSITIONS)
class PositionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ArrangedPositions arranged;
    private final LivePages live;
    private final Div column = new Div();

    private @Nullable PositionHead head;
    private @Nullable AskedQuestions asked;
    private @Nullable PanelList panel;
    private @Nullable PositionId position;
    private @Nullable Arranged shown;

    PositionView(ArrangedPositions arranged, Sections sections, LivePages live) {
        this.arranged = arranged;
        this.live = live;
        var around = new Div(sections.beside(PositionsSection.ROOT), column);
        around.addClassNames("column", "narrow");
        column.addClassName("arranged");
        addClassName("page");
        add(around);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        position = new PositionId(Addresses.id(event, "position"));
        shown = null;
        column.removeAll();
        var newHead = new PositionHead(arranged, this::refresh);
        var newAsked = new AskedQuestions(arranged, this::refresh);
        var newPanel = new PanelList(arranged, this::refresh);
        head = newHead;
        asked = newAsked;
        panel = newPanel;
        column.add(newHead, newAsked, newPanel);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        if (position == null || head == null || asked == null || panel == null) {
            return;
        }
        var now = arranged.of(position, getLocale());
        if (!now.equals(shown)) {
            shown = now;
            head.show(now);
            asked.show(now);
            panel.show(now);
        }
    }

    @Override
    public String getPageTitle() {
        return (shown == null
                        ? getTranslation("positions.title")
                        : shown.position().name()) + " · Wedervraag";
    }
}
