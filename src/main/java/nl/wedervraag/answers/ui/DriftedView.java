package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.answers.Drifted;
import nl.wedervraag.answers.WiderAnswers;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.KeptFocus;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Own answers whose wider answer has changed since, by team. */
@Route("drifted")
@PermitAll
@Needs(Right.SEE_DRAFTS)
class DriftedView extends Div implements HasDynamicTitle {

    private final WiderAnswers wider;
    private final LivePages live;
    private final Clock clock;
    private final Div lists = new Div();

    private @Nullable List<Drifted> shown;

    DriftedView(WiderAnswers wider, LivePages live, Clock clock) {
        this.wider = wider;
        this.live = live;
        this.clock = clock;
        var words = new Paragraph(getTranslation("drifted.words"));
        words.addClassName("quiet-text");
        var head = new Div(new H1(getTranslation("drifted.title")), words);
        head.addClassName("page-head");
        lists.addClassName("lists");
        var column = new Div(head, lists);
        column.addClassNames("column", "narrow");
        addClassName("page");
        add(column);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        var now = wider.drifted(Language.of(getLocale()));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        lists.removeAll();
        if (now.isEmpty()) {
            lists.add(new EmptyState(getTranslation("drifted.none"), getTranslation("drifted.none.words")));
        }
        now.stream()
                .collect(Collectors.groupingBy(Drifted::team, LinkedHashMap::new, Collectors.toList()))
                .forEach((team, theirs) -> lists.add(section(team, theirs)));
        KeptFocus.in(lists);
    }

    private Section section(String team, List<Drifted> theirs) {
        var moments = Moments.here(clock);
        var list = new UnorderedList();
        list.addClassName("waiting");
        theirs.forEach(one -> list.add(item(one, moments)));
        return new Section(new H2(team), list);
    }

    private Component item(Drifted one, Moments moments) {
        var sign = new Span();
        sign.addClassNames("status", one.live() ? "due" : "draft");
        sign.getElement().setAttribute("aria-hidden", "true");
        var subject = new Div(one.text());
        subject.addClassName("subject");
        var words = new Div(words(one, moments));
        words.addClassName("quiet-text");
        var item = new ListItem(sign, new Div(subject, words));
        if (one.position() != null) {
            var label = getTranslation("drifted.look");
            var address = new AnswerAddress(one.position(), one.question(), one.language(), one.reach());
            var action = new Link(address.toString(), label);
            action.addClassName("action");
            action.getElement().setAttribute("aria-label", label + ": " + one.text());
            item.add(action);
        }
        return item;
    }

    private String words(Drifted one, Moments moments) {
        var place = one.positionName() == null ? getTranslation(Reaches.key(one.reach())) : one.positionName();
        var named = one.language() == Language.of(getLocale())
                ? place
                : place + " · " + one.language().name();
        return getTranslation(
                "drifted." + Reaches.word(one.wider()) + (one.live() ? "" : ".draft"),
                named,
                moments.day(moments.dayOf(one.changed())),
                one.approvedBy(),
                one.owner().name());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("drifted.title") + " · Wedervraag";
    }
}
