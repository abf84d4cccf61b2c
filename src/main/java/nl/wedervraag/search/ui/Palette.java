package nl.wedervraag.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;

/** The button on top, and the dialog that it or Ctrl K opens: type, choose with the arrows, Enter goes there. */
final class Palette extends Div {

    private static final int TYPING_PAUSES_AFTER_MILLIS = 120;
    private static final String LIST = "palette-list";

    /** The keys stay in the browser: moving the choice asks nothing of the server. */
    private static final String KEYS = """
            const [button, dialog, field, list] = [this.querySelector('button'), $0, $1, $2];
            const options = () => [...list.querySelectorAll('[role=option]')];
            let waits = false, goes = false;
            const choose = option => {
              options().forEach(one => one.setAttribute('aria-selected', one === option));
              field.setAttribute('aria-activedescendant', option ? option.id : '');
              option?.scrollIntoView({block: 'nearest'});
            };
            const chosen = () => options().find(one => one.getAttribute('aria-selected') === 'true');
            const open = () => {
              if (dialog.open) { dialog.close(); return; }
              if (document.querySelector('dialog[open], vaadin-dialog[opened]')) return;
              field.value = '';
              waits = true;
              goes = false;
              dialog.showModal();
              field.dispatchEvent(new CustomEvent('wv-open'));
            };
            button.addEventListener('click', open);
            const hotkey = event => {
              if (!this.isConnected) document.removeEventListener('keydown', hotkey);
              else if (!event.defaultPrevented && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
                  && event.key.toLowerCase() === 'k') { event.preventDefault(); open(); }
            };
            document.addEventListener('keydown', hotkey);
            dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
            field.addEventListener('input', () => { waits = true; });
            field.addEventListener('keydown', event => {
              const all = options(), at = all.indexOf(chosen());
              const to = {ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length,
                  PageDown: Math.min(at + 5, all.length - 1), PageUp: Math.max(at - 5, 0)}[event.key];
              if (to !== undefined && all.length) { event.preventDefault(); choose(all[to]); }
              // A browser empties a field of search first.
              if (event.key === 'Escape' && !event.isComposing) { event.preventDefault(); dialog.close(); }
              if (event.key === 'Enter' && !event.isComposing) {
                event.preventDefault();
                if (waits) goes = true; else chosen()?.click();
              }
            });
            this.shown = sought => {
              waits = field.value !== sought;
              choose(options()[0]);
              if (goes && !waits) { goes = false; chosen()?.click(); }
            };
            if (navigator.platform.startsWith('Mac')) button.querySelector('kbd').textContent = '⌘ K';
            """;

    private final Destinations destinations;
    private final SearchField field = new SearchField(getTranslation("palette.field"));
    private final Div list = new Div();
    private final Paragraph count = new Paragraph();
    private final Dialog dialog = new Dialog();

    Palette(Destinations destinations) {
        this.destinations = destinations;
        addClassName("palette-place");
        field.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("aria-expanded", "true")
                .setAttribute("aria-controls", LIST)
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("autofocus", true)
                .addEventListener("input", typed -> offer())
                .synchronizeProperty("value")
                .debounce(TYPING_PAUSES_AFTER_MILLIS);
        field.getElement().addEventListener("wv-open", opened -> offer()).synchronizeProperty("value");
        list.setId(LIST);
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", getTranslation("palette.list"));
        count.addClassName("visually-hidden");
        count.getElement().setAttribute("role", "status");
        dialog.getElement().setAttribute("aria-label", getTranslation("palette.title"));
        dialog.getElement().setAttribute("class", "palette");
        dialog.add(field, list, count);
        add(button(), dialog);
    }

    private NativeButton button() {
        var button = new NativeButton();
        var kbd = new Keys();
        kbd.getElement().setText("Ctrl K").setAttribute("aria-hidden", "true");
        button.add(new Span(getTranslation("palette.open")), kbd);
        button.addClassName("search-button");
        button.getElement()
                .setAttribute("aria-haspopup", "dialog")
                .setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        return button;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Recent.follow(attached.getUI());
        getElement().executeJs(KEYS, dialog.getElement(), field.getElement(), list.getElement());
    }

    private void offer() {
        var offered =
                destinations.offered(field.getValue(), Recent.here(), Language.of(getLocale()), this::getTranslation);
        Map<String, Div> groups = new LinkedHashMap<>();
        list.removeAll();
        for (int at = 0; at < offered.size(); at++) {
            var one = offered.get(at);
            groups.computeIfAbsent(one.group(), this::group).add(option(one, at));
        }
        groups.values().forEach(list::add);
        count.setText(getTranslation("palette.count", offered.size()));
        getElement().executeJs("this.shown($0)", field.getValue());
    }

    private Div group(String name) {
        var title = new Div(getTranslation("palette.group." + name));
        title.addClassName("title");
        title.getElement().setAttribute("role", "presentation");
        var group = new Div(title);
        group.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("palette.group." + name));
        return group;
    }

    private Div option(Destination to, int at) {
        var name = new Div(Marked.of(to.name()));
        name.addClassName("name");
        var option = new Div(name);
        if (!to.hint().isEmpty()) {
            var hint = new Div(to.hint());
            hint.addClassName("quiet-text");
            option.add(hint);
        }
        option.setId("palette-" + at);
        option.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        option.addClickListener(click -> go(to.address()));
        return option;
    }

    private void go(String address) {
        dialog.getElement().executeJs("this.close()");
        getUI().ifPresent(ui -> Addresses.go(ui, address));
    }

    /** The browser's own: it keeps the focus inside, and gives it back. */
    @Tag("dialog")
    private static final class Dialog extends Component implements HasComponents {}

    @Tag("kbd")
    private static final class Keys extends Component {}
}
