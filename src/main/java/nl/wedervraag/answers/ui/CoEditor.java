package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.List;
import java.util.function.Consumer;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.answers.NamedValue;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.Discussion;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Labels;
import nl.wedervraag.shared.ui.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where several people write one draft at the same time. It speaks to the server over a socket of its own. */
@Tag("wv-co-editor")
@JsModule("./co-editor.ts")
final class CoEditor extends Component implements Focusable<CoEditor> {

    /** Shown in the browser alone, so that typing asks nothing of the server. */
    private static final String SHOW_LENGTH = """
            this.addEventListener('wv-stats', event => {
              const {words, seconds} = event.detail;
              const time = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
              $0.textContent = (words === 1 ? $1 : $2).replace('{0}', words).replace('{1}', time);
            })""";

    private static final String FLUSH = "const {saved, version} = await this.flush(); return saved ? version : -1";

    private static final String WHY = "event.detail.why";
    private static final Logger LOG = LoggerFactory.getLogger(CoEditor.class);
    private static final int FAULT_AT_MOST = 300;

    private static final int CHANGES_AFTER = 500;

    /**
     * Words that somebody has selected.
     *
     * @param version of the document, in which they lie between {@code from} and {@code to}
     */
    record Selected(long version, int from, int to, String quote) {}

    private final DocumentId document;
    private List<DomListenerRegistration> changes = List.of();
    private List<NamedValue> offered = List.of();

    /** @param about the question that it answers */
    CoEditor(DocumentId document, String about, SignedIn writer, Language language) {
        this.document = document;
        var person = JsonNodeFactory.instance.objectNode();
        person.put("id", writer.id().value().toString());
        person.put("name", writer.name());
        var element = getElement();
        element.setPropertyJson("person", person);
        element.setPropertyJson(
                "labels", Labels.startingWith("editor", getLocale()).put("about", about));
        element.setProperty("lang", language.code());
        element.setProperty("document", document.value().toString());
        element.addEventListener(
                        "wv-fault", fault -> log(fault.getEventData().path(WHY).asString("")))
                .addEventData(WHY);
    }

    /** A page that had to ask for its document anew: rare, and a sign of a fault of ours. */
    private void log(String why) {
        var told = why.codePoints()
                .filter(sign -> !Character.isISOControl(sign))
                .limit(FAULT_AT_MOST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        LOG.warn("The page of document {} couldn't follow: {}", document.value(), told);
    }

    DocumentId document() {
        return document;
    }

    void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    /** What can be put into the text by its name. */
    void offer(List<NamedValue> facts) {
        if (!facts.equals(offered)) {
            offered = facts;
            var json = JsonNodeFactory.instance.arrayNode();
            facts.forEach(fact -> json.addObject()
                    .put("id", fact.id().toString())
                    .put("name", fact.name())
                    .put("words", fact.words()));
            getElement().setPropertyJson("facts", json);
        }
    }

    /** Tells of changes soon after they were stored, one's own and others', for as long as that is wanted. */
    void tellChanges(boolean wanted, Runnable told) {
        if (wanted && changes.isEmpty()) {
            var figures = getElement()
                    .addEventListener("wv-stats", changed -> told.run())
                    .debounce(CHANGES_AFTER, DebouncePhase.TRAILING);
            var saved = getElement()
                    .addEventListener("wv-state", stored -> told.run())
                    .setFilter("event.detail.state === 'saved'");
            changes = List.of(figures, saved);
        } else if (!wanted) {
            changes.forEach(DomListenerRegistration::remove);
            changes = List.of();
        }
    }

    /** Tells when what is stored has rested for a moment, and now and then while it doesn't. */
    void tellPauses(Runnable told) {
        getElement().addEventListener("wv-pause", paused -> told.run());
    }

    /** Asks the browser which words somebody wants to speak of; it tells when there are some. */
    void askForWords() {
        getElement().callJsFunction("comment");
    }

    /** Tells of words that somebody wants to speak of: they stay marked until that is over. */
    void tellWords(Consumer<Selected> told) {
        getElement()
                .addEventListener("wv-comment", asked -> {
                    var detail = asked.getEventData();
                    told.accept(new Selected(
                            detail.path("event.detail.version").asLong(),
                            detail.path("event.detail.from").asInt(),
                            detail.path("event.detail.to").asInt(),
                            detail.path("event.detail.words").asString("")));
                })
                .addEventData("event.detail.version")
                .addEventData("event.detail.from")
                .addEventData("event.detail.to")
                .addEventData("event.detail.words");
    }

    /** Nobody on this page is about to speak of any words. */
    void unmarkWords() {
        getElement().callJsFunction("commented");
    }

    /** Marks the words that people talk about. */
    void mark(Discussion said) {
        var json = JsonNodeFactory.instance.objectNode();
        var open = said.open();
        json.put("version", said.version()).put("count", open.size());
        var words = json.putArray("words");
        open.stream()
                .filter(thread -> !thread.words().areGone())
                .forEach(thread -> words.addObject()
                        .put("id", thread.id().value().toString())
                        .put("from", thread.words().from())
                        .put("to", thread.words().to())
                        .put("look", "comment"));
        getElement().setPropertyJson("comments", json);
    }

    /** Draws lines under what was found. */
    void mark(long version, List<ShownFinding> findings) {
        getElement().setPropertyJson("findings", ShownFinding.toJson(version, findings));
    }

    /** Keeps the children of the component, each made for a finding, level with its words. */
    void keepLevel(Component cards) {
        getElement().executeJs("this.margin = $0", cards.getElement());
    }

    /** Puts a block of another text after the one in which the caret stands, as if it were typed there. */
    void take(String block) {
        getElement().executeJs("return this.take($0)", block).then(Boolean.class, taken -> {
            if (!taken) {
                Message.show(UI.getCurrent(), "answer.beside.not-writing");
            }
        });
    }

    /** Keeps the component's text at how long the draft is. */
    void showLengthIn(Component figures) {
        getElement()
                .executeJs(
                        SHOW_LENGTH,
                        figures.getElement(),
                        getTranslation("answer.length.one"),
                        getTranslation("answer.length"));
    }

    /** Waits until all that was typed is stored, then tells the version that holds it; negative when some isn't saved. */
    void flush(Consumer<Long> then) {
        getElement().executeJs(FLUSH).then(Double.class, version -> then.accept(version.longValue()));
    }
}
