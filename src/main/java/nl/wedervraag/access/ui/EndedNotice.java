package nl.wedervraag.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.access.SigningIn.Ended;

/** Why somebody stands before the sign-in page again, and what became of their words. */
class EndedNotice extends Div {

    static final String PARAMETER = "ended";

    /**
     * What this browser kept of words that weren't saved. Whoever can sign in again finds them in the editor; to whoever
     * can't, they are shown here, and then kept no longer.
     */
    private static final String UNSAVED = """
            const words = [];
            const gather = value => {
              if (Array.isArray(value)) value.forEach(gather);
              else if (value && typeof value === 'object') {
                if (typeof value.text === 'string') words.push(value.text);
                Object.values(value).forEach(gather);
              }
            };
            for (const key of Object.keys(localStorage).filter(key => /^wv-un(sent|placed):/.test(key))) {
              gather(JSON.parse(localStorage.getItem(key)));
              localStorage.removeItem(key);
              words.push('\\n');
            }
            const text = words.join('').trim();
            if (text) {
              const label = document.createElement('p');
              label.textContent = $0;
              const area = document.createElement('textarea');
              area.readOnly = true;
              area.value = text;
              area.setAttribute('aria-label', $0);
              this.append(label, area);
            }""";

    EndedNotice(Ended ended) {
        addClassNames("notice", ended == Ended.CLOSED ? "stop" : "plain", "ended");
        getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("access.ended." + ended.name().toLowerCase(Locale.ROOT))));
        if (ended == Ended.CLOSED) {
            getElement().executeJs(UNSAVED, getTranslation("access.ended.unsaved"));
        }
    }

    static String address(Ended ended) {
        return ended == Ended.SIGNED_OUT
                ? "sign-in"
                : "sign-in?" + PARAMETER + "=" + ended.name().toLowerCase(Locale.ROOT);
    }

    /** What the address says, unless it says nothing that there is to tell. */
    static Optional<Ended> of(String parameter) {
        return Stream.of(Ended.values())
                .filter(ended -> ended != Ended.SIGNED_OUT)
                .filter(ended -> ended.name().toLowerCase(Locale.ROOT).equals(parameter))
                .findFirst();
    }
}
