package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.answers.DueWording;
import nl.wedervraag.answers.Today;
import nl.wedervraag.answers.Waiting;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.OnToday;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What waits for whoever signed in, most urgent first, each with its one action. */
@Route("today")
@RouteAlias("")
@PermitAll
class TodayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Today today;
    private final Positions positions;
    private final Rights rights;
    private final CurrentPerson current;
    private final LivePages live;
    private final ObjectProvider<OnToday> told;
    private final Clock clock;
    private final Div column = new Div();

    private @Nullable List<Waiting> shown;
    private @Nullable List<DueWording> shownDue;
    private int shownBesides;

    TodayView(
            Today today,
            Positions positions,
            Rights rights,
            CurrentPerson current,
            LivePages live,
            ObjectProvider<OnToday> told,
            Clock clock) {
        this.told = told;
        this.today = today;
        this.positions = positions;
        this.rights = rights;
        this.current = current;
        this.live = live;
        this.clock = clock;
        addClassName("page");
        column.addClassNames("column", "narrow");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getPath().isEmpty()) {
            event.forwardTo("today");
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        var waiting = today.waiting();
        var due = today.due();
        int besides = told.stream().mapToInt(OnToday::waiting).sum();
        if (!waiting.equals(shown) || !due.equals(shownDue) || besides != shownBesides) {
            shownBesides = besides;
            shown = waiting;
            shownDue = due;
            column.removeAll();
            var visible = positions.visibleTo();
            var places = new Places(visible);
            var mine = waiting.stream().filter(WaitingItem::needsSomething).toList();
            var others = waiting.stream()
                    .filter(one -> !WaitingItem.needsSomething(one))
                    .toList();
            column.add(head(mine.size() + due.size() + besides));
            told.orderedStream().flatMap(room -> room.now().stream()).forEach(column::add);
            if (!mine.isEmpty()) {
                column.add(list("today.now", mine, places));
            }
            if (!due.isEmpty()) {
                column.add(listDue(due, places));
            } else if (mine.isEmpty() && besides == 0) {
                column.add(nothing(visible.isEmpty()));
            }
            told.orderedStream().flatMap(room -> room.later().stream()).forEach(column::add);
            if (!others.isEmpty()) {
                column.add(list("today.with-others", others, places));
            }
        }
    }

    private Component head(int waiting) {
        var moments = Moments.here(clock);
        var name = current.get().name().strip().split("\\s+")[0];
        var day = moments.weekday(moments.now().toLocalDate());
        var words = new Paragraph(getTranslation("today.waiting", capital(day), waiting));
        words.addClassName("quiet-text");
        var head = new Div(new H1(getTranslation(greeting(moments.now().getHour()), name)), words);
        head.addClassName("page-head");
        return head;
    }

    static String greeting(int hour) {
        if (hour < 6 || hour >= 18) {
            return "today.evening";
        }
        return hour < 12 ? "today.morning" : "today.afternoon";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** @param empty whether there is nothing yet that could be written, approved or read */
    private Component nothing(boolean empty) {
        if (empty && rights.mayAnywhere(current.id(), Right.READ_APPROVED)) {
            var none = getTranslation("answers.no-position");
            return rights.mayAnywhere(current.id(), Right.MANAGE_POSITIONS)
                    ? new EmptyState(none, getTranslation("today.empty.lead"), to("positions", "today.empty.open"))
                    : new EmptyState(none, getTranslation("today.empty.words"));
        }
        var title = getTranslation("today.nothing");
        if (rights.mayAnywhere(current.id(), Right.SEE_DRAFTS)) {
            return new EmptyState(title, getTranslation("today.nothing.words"), to("answers", "today.nothing.answers"));
        }
        return rights.mayAnywhere(current.id(), Right.READ_APPROVED)
                ? new EmptyState(title, getTranslation("today.nothing.reader"), to("read", "today.nothing.read"))
                : new EmptyState(title, getTranslation("today.nothing.quiet"));
    }

    private Link to(String address, String words) {
        var link = new Link(address, getTranslation(words));
        link.addClassName("action");
        return link;
    }

    private Component list(String title, List<Waiting> waiting, Places places) {
        var moments = Moments.here(clock);
        var list = new UnorderedList();
        list.addClassName("waiting");
        waiting.forEach(one -> {
            var place = places.of(one.reach(), one.position(), one.language(), this);
            list.add(new WaitingItem(one, one.equals(waiting.getFirst()), place, moments));
        });
        return new Section(new H2(getTranslation(title)), list);
    }

    private Component listDue(List<DueWording> due, Places places) {
        var moments = Moments.here(clock);
        var list = new UnorderedList();
        list.addClassName("waiting");
        due.forEach(one -> {
            var place = places.of(one.reach(), one.position(), one.language(), this);
            list.add(new DueItem(one, place, moments));
        });
        return new Section(new H2(getTranslation("today.due")), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.rail.today") + " · Wedervraag";
    }
}
