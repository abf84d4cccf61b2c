package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.function.Consumer;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.FieldRefused;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PiecePage;
import nl.wedervraag.publishing.PieceRefused;
import nl.wedervraag.publishing.Saved;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Where a piece is written and its approval asked. Beside it, its kind's own page puts what else there is to say of it. */
public final class PieceEditor extends Div implements BeforeLeaveObserver {

    private final Publishing publishing;
    private final Consumer<PiecePage> besides;
    private final PieceHead head = new PieceHead();
    private final PieceNotices notices;
    private final Div form = new Div();
    private final PieceFoot foot;
    private final Aside margin = new Aside();

    private @Nullable PieceId id;
    private @Nullable PiecePage shown;
    /** What stood in the form when it was shown: whatever is another now, was typed since. */
    private @Nullable Piece base;

    private @Nullable PieceForm fields;

    /** @param besides is told of the page whenever it changes */
    public PieceEditor(Publishing publishing, Consumer<PiecePage> besides) {
        this.publishing = publishing;
        this.besides = besides;
        notices = new PieceNotices(publishing, this::act);
        foot = new PieceFoot(this::save, this::ask, () -> end(), this::delete);
        var column = new Div(head, notices, form);
        column.addClassNames("column", "narrow");
        var body = new Div(column, foot);
        body.addClassName("body");
        margin.addClassNames("margin", "piece-margin");
        addClassNames("page", "with-margin");
        add(body, margin);
    }

    public Aside margin() {
        return margin;
    }

    public void open(PieceId piece) {
        id = piece;
        shown = null;
        base = null;
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        publishing.live().whileOpen(this, this::refresh);
    }

    /** Words that aren't saved are left on purpose only. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var typing = fields;
        var before = base;
        var page = shown;
        if (id != null
                && page != null
                && page.mayEdit()
                && typing != null
                && before != null
                && typing.differsFrom(before.content())) {
            var leaving = event.postpone();
            new LeaveDialog(leaving::cancel, () -> {
                        typing.forget();
                        leaving.proceed();
                    })
                    .open();
        }
    }

    public void refresh() {
        if (id != null) {
            var page = publishing.pieces().page(id);
            if (!page.equals(shown)) {
                show(page);
            }
            besides.accept(page);
        }
    }

    private void show(PiecePage page) {
        var before = base;
        var typing = fields;
        shown = page;
        var moments = Moments.here(publishing.clock());
        head.show(page.piece(), moments);
        if (before == null || typing == null || !typing.differsFrom(before.content())) {
            fill(page, moments);
        }
        tell(page, moments);
    }

    private void fill(PiecePage page, Moments moments) {
        base = page.piece();
        fields = new PieceForm(
                page.fields(), new Shown(publishing.form(page.piece().kind()), this, moments), page.mayEdit());
        fields.show(page.piece().content());
        form.removeAll();
        form.add(fields);
    }

    private void tell(PiecePage page, Moments moments) {
        var mine = base;
        var overtaken = mine != null && mine.version() < page.piece().version();
        notices.show(page, overtaken, moments);
        foot.show(page);
    }

    private void save() {
        trySave();
    }

    /** Whether all that stands in the form is saved now. */
    private boolean trySave() {
        var mine = base;
        var typing = fields;
        if (mine == null || typing == null) {
            return false;
        }
        typing.clear();
        Content typed = typing.typed();
        try {
            return switch (publishing.pieces().save(mine.id(), mine.version(), typed)) {
                case Saved.Done done -> {
                    base = null;
                    shown = null;
                    refresh();
                    foot.saved();
                    yield true;
                }
                case Saved.Overtaken overtaken -> {
                    typing.takeIn(
                            mine.content(),
                            overtaken.now().content(),
                            overtaken.now().savedBy().name());
                    base = overtaken.now();
                    notices.overtaken(overtaken.now());
                    yield false;
                }
            };
        } catch (FieldRefused refused) {
            typing.refuse(refused);
            return false;
        }
    }

    private void ask() {
        var page = shown;
        if (page != null && (!page.mayEdit() || trySave())) {
            var now = base;
            var typing = fields;
            if (now != null && typing != null && !now.lacking().isEmpty()) {
                typing.ask(now.lacking());
            } else if (now != null) {
                act(() -> publishing.reviews().ask(now.id(), now.version()));
            }
        }
    }

    private void end() {
        var page = shown;
        if (page != null) {
            new ReasonDialog(
                            page.piece().kind().root() + ".end.",
                            reason -> act(
                                    () -> publishing.endings().end(page.piece().id(), reason)))
                    .open();
        }
    }

    private void delete() {
        var page = shown;
        if (page != null) {
            new DeleteDialog(page.piece(), () -> {
                        id = null;
                        publishing.pieces().delete(page.piece().id());
                        Addresses.go(UI.getCurrentOrThrow(), page.piece().kind().root());
                    })
                    .open();
        }
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (PieceRefused refused) {
            Message.show(UI.getCurrentOrThrow(), PieceNotices.key(refused));
        }
        refresh();
    }
}
