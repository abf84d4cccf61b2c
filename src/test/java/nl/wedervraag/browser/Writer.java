package nl.wedervraag.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.awaitility.core.ConditionFactory;

/** A person at the page of an answer, who types words that can be found again. */
final class Writer {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Page page;
    private final String sign;
    private final List<String> typed = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();
    private final TreeSet<String> seenAsSaved = new TreeSet<>();

    /** What explains words that went elsewhere: the editor's own faults, and focus that left it. Told over reloads. */
    private static final String TELL_WHAT_HAPPENS = """
            for (const name of ['wv-fault', 'wv-state', 'focusin', 'focusout', 'pointerdown', 'pagehide']) {
                addEventListener(name, event => console.debug('happened', Math.round(performance.now()), name,
                    event.target.className, JSON.stringify(event.detail)), true);
            }""";

    Writer(Page page, String sign) {
        this.page = page;
        this.sign = sign;
        page.onConsoleMessage(message -> {
            if (message.text().startsWith("happened")) {
                happened.add(typed.size() + " words: " + message.text());
            }
        });
        page.addInitScript(TELL_WHAT_HAPPENS);
    }

    /** What happened to the editor, one line each. */
    String happened() {
        return sign + ":\n" + String.join("\n", happened);
    }

    Page page() {
        return page;
    }

    /** Where the second question of the board is answered in English, whatever language its reader speaks. */
    static String secondOn(Page board) {
        var question = board.locator("main a[href^='answers/'][href$='/en'], main a[href^='answers/'][href$='/nl']")
                .nth(1);
        question.waitFor();
        return question.getAttribute("href").replaceAll("/nl$", "/en");
    }

    Writer open(String address) {
        page.navigate(address);
        prose().waitFor();
        awaitSaved();
        return this;
    }

    Locator prose() {
        return page.locator(".ProseMirror");
    }

    Writer atStart() {
        prose().locator("p").first().click();
        page.keyboard().press("Control+Home");
        return this;
    }

    /** The end of the first paragraph. */
    Writer atEndOfFirst() {
        atStart();
        page.keyboard().press("Control+Home");
        page.evaluate("""
                () => {
                    const of = node => node.classList?.contains('ProseMirror-widget')
                            ? NodeFilter.FILTER_REJECT
                            : NodeFilter.FILTER_ACCEPT;
                    const nodes = document.createTreeWalker(
                            document.querySelector('.ProseMirror p'), NodeFilter.SHOW_ALL, of);
                    let last;
                    while (nodes.nextNode()) if (nodes.currentNode.nodeType === Node.TEXT_NODE) last = nodes.currentNode;
                    getSelection().collapse(last, last.length);
                }""");
        return this;
    }

    void typeWord() {
        var word = sign + typed.size() + "x";
        page.keyboard().type(word + " ");
        typed.add(word);
        if ("saved".equals(state())) {
            seenAsSaved.addAll(typed);
        }
    }

    List<String> typed() {
        return List.copyOf(typed);
    }

    /** The words of which the page said at some time that they are saved. */
    List<String> seenAsSaved() {
        return List.copyOf(seenAsSaved);
    }

    String state() {
        return String.valueOf(page.locator(".wv-state").getAttribute("data-state"));
    }

    void awaitSaved() {
        awaitState("saved", SOON);
        seenAsSaved.addAll(typed);
    }

    void awaitState(String state, Duration atMost) {
        patiently(sign + " sees " + state).atMost(atMost).until(() -> {
            letBrowserWork();
            return state.equals(state());
        });
    }

    /** Also through a page that loads again meanwhile, as pages do whose server was killed. */
    static ConditionFactory patiently(String what) {
        return await(what)
                .ignoreExceptionsMatching(failure -> failure instanceof PlaywrightException
                        && String.valueOf(failure.getMessage()).contains("Execution context was destroyed"));
    }

    void letBrowserWork() {
        Site.letBrowserWork(page);
    }

    /** As the document has it: without others' carets. */
    String text() {
        return (String) prose().evaluate("""
                prose => {
                    const copy = prose.cloneNode(true);
                    copy.querySelectorAll('.wv-caret, .ProseMirror-widget').forEach(caret => caret.remove());
                    return [...copy.children].map(block => block.textContent).join('\\n');
                }""");
    }
}
