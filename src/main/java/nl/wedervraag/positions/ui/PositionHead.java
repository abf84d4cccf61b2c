package nl.wedervraag.positions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.TextRefused;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.LanguageChoice;
import nl.wedervraag.shared.ui.LineField;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Message;

/** What a position is called and whose it is; renaming, copying, closing and reopening it. */
final class PositionHead extends Div {

    private final ArrangedPositions arranged;
    private final Runnable changed;

    PositionHead(ArrangedPositions arranged, Runnable changed) {
        this.arranged = arranged;
        this.changed = changed;
        addClassName("position-head");
    }

    void show(Arranged now) {
        removeAll();
        var position = now.position();
        var crumbs = new Div(
                new Link(PositionsSection.ROOT, getTranslation("positions.title")), new Span(position.teamName()));
        crumbs.addClassNames("crumbs", "quiet-text");
        var title = new Div(crumbs, new H1(position.name()));
        title.addClassName("page-head");
        add(title);
        if (position.closed()) {
            var closed = new Div(getTranslation("positions.closed.words"));
            closed.addClassNames("notice", "plain");
            add(closed);
        }
        var language = new LanguageChoice(getTranslation("positions.language"), position.language())
                .onChoice(chosen -> act(() -> arranged.positions().speak(position.id(), chosen)));
        var acts = new Div(
                language,
                new Button(getTranslation("positions.rename"), click -> rename(now)),
                new Button(getTranslation("positions.copy"), click -> copy(now)),
                position.closed()
                        ? new Button(getTranslation("positions.reopen"), click -> reopen(now))
                        : new Button(getTranslation("positions.close"), click -> close(now)));
        acts.addClassName("acts");
        add(acts);
    }

    private void act(Runnable act) {
        act.run();
        changed.run();
    }

    private void reopen(Arranged now) {
        try {
            act(() -> arranged.positions().reopen(now.position().id()));
        } catch (TextRefused taken) {
            Message.show(
                    UI.getCurrent(), "positions.reopen.taken", now.position().name());
        }
    }

    private void rename(Arranged now) {
        var name = name(now.position().name());
        new FormDialog(getTranslation("positions.rename"), getTranslation("positions.rename"))
                .asking(
                        () -> act(
                                () -> arranged.positions().rename(now.position().id(), name.getValue())),
                        name)
                .open();
    }

    private void copy(Arranged now) {
        new CopyDialog(
                        getTranslation("positions.copy.title", now.position().name()),
                        getTranslation("positions.copy"),
                        now,
                        arranged.positions().ownAnswers(now.position().id()),
                        (name, withOwn) -> {
                            var id = arranged.positions().copy(now.position().id(), name, withOwn);
                            getUI().ifPresent(ui -> ui.navigate(PositionsSection.ROOT + "/" + id.value()));
                        })
                .open();
    }

    private void close(Arranged now) {
        new FormDialog(getTranslation("positions.close.title"), getTranslation("positions.close"))
                .asking(
                        () -> act(
                                () -> arranged.positions().close(now.position().id())),
                        new Paragraph(getTranslation(
                                "positions.close.words", now.position().name())))
                .open();
    }

    private LineField name(String value) {
        return new LineField(getTranslation("positions.name"), value, Positions.LONGEST_NAME);
    }
}
