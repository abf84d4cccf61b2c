package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Rows that people put in an order of their own: dragged by a handle, or moved from it with the arrow keys, Home and End.
 * Where a row has come to is said aloud. The order itself is the server's: a row moves when it has moved there.
 */
public final class OrderedRows extends Div {

    private static final String MOVING = """
            const list = this.querySelector('ol');
            const rows = () => [...list.children];
            const clear = () => rows().forEach(row => row.classList.remove('dragged', 'drop-before', 'drop-after'));
            const move = (row, to) => this.$server.moved(row.dataset.id, to);
            list.addEventListener('keydown', event => {
              const row = event.target.closest('.handle')?.closest('li');
              if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
              const all = rows(), at = all.indexOf(row);
              const to = {ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1}[event.key];
              if (to === undefined) return;
              event.preventDefault();
              if (to >= 0 && to < all.length && to !== at) move(row, to);
            });
            list.addEventListener('pointerdown', event => {
              const handle = event.target.closest('.handle'), row = handle?.closest('li');
              if (!row || event.button) return;
              const at = rows().indexOf(row), others = rows().filter(other => other !== row);
              const gone = new AbortController();
              let to = at;
              handle.setPointerCapture(event.pointerId);
              const end = (dropped) => {
                gone.abort();
                clear();
                if (dropped && to !== at) move(row, to);
              };
              handle.addEventListener('pointermove', over => {
                to = others.filter(other => {
                  const box = other.getBoundingClientRect();
                  return over.clientY > box.top + box.height / 2;
                }).length;
                clear();
                row.classList.add('dragged');
                if (to !== at) (others[to] ?? others.at(-1)).classList.add(others[to] ? 'drop-before' : 'drop-after');
              }, gone);
              handle.addEventListener('pointerup', () => end(true), gone);
              handle.addEventListener('pointercancel', () => end(false), gone);
            });""";

    private static final String FOCUS = """
            const row = [...this.querySelectorAll('ol > li')].find(one => one.dataset.id === $0);
            row?.querySelector('.handle').focus()""";

    /**
     * @param id names it to {@code move}
     * @param name what it is called aloud
     */
    public record Row(String id, String name, Component content) {}

    private final OrderedList list = new OrderedList();
    private final Span spoken = new Span();
    private final ObjIntConsumer<String> move;
    private List<Row> rows = List.of();

    /**
     * @param label what is listed
     * @param move puts the row at the index among them, and has them shown anew
     */
    public OrderedRows(String label, ObjIntConsumer<String> move) {
        this.move = move;
        addClassName("ordered-rows");
        list.getElement().setAttribute("aria-label", label);
        spoken.addClassName("visually-hidden");
        spoken.getElement().setAttribute("role", "status");
        add(list, spoken);
    }

    public void show(List<Row> now) {
        rows = List.copyOf(now);
        list.removeAll();
        for (int at = 0; at < rows.size(); at++) {
            list.add(item(rows.get(at), at));
        }
    }

    private ListItem item(Row row, int at) {
        var handle = new NativeButton();
        handle.addClassName("handle");
        handle.setAriaLabel(getTranslation("shell.order.handle", row.name(), at + 1, rows.size()));
        handle.setTitle(getTranslation("shell.order.hint"));
        handle.setVisible(rows.size() > 1);
        var item = new ListItem(handle, row.content());
        item.getElement().setAttribute("data-id", row.id());
        return item;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(MOVING);
    }

    @ClientCallable
    void moved(String id, int to) {
        rows.stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(row -> {
            move.accept(id, to);
            int at = rows.stream().map(Row::id).toList().indexOf(id);
            spoken.setText(getTranslation("shell.order.moved", row.name(), at + 1, rows.size()));
            getElement().executeJs(FOCUS, id);
        });
    }
}
