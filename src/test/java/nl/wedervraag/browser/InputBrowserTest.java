package nl.wedervraag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.wedervraag.line.FaultyLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to a text beside typing letters: pasting, dragging, composing, correcting, on desks and phones. */
@InBrowser(ownNode = true)
class InputBrowserTest {

    private static final Path PASTED = Path.of("frontend", "test", "paste");
    private static final String ANDROID =
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36";
    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

    /** As the text stands on the page, without what only says how; empty blocks lose their filler. */
    private static final String SHOWN = """
            prose => {
                const copy = prose.cloneNode(true);
                copy.querySelectorAll('.wv-caret, .ProseMirror-widget, .ProseMirror-trailingBreak').forEach(part => part.remove());
                copy.querySelectorAll('*').forEach(part => [...part.attributes]
                    .filter(({name}) => !['href', 'data-level'].includes(name))
                    .forEach(({name}) => part.removeAttribute(name)));
                return copy.innerHTML;
            }""";

    @ParameterizedTest
    @ValueSource(strings = {"word.html", "google-docs.html", "outlook.html", "web-page.html", "notes.md"})
    void whatIsPastedIsItsTextAndIsStored(String file, Site site) throws IOException {
        var anna = empty(site, site.node().url(), Look.DESK);
        paste(anna, file.endsWith(".md") ? "text/plain" : "text/html", Files.readString(PASTED.resolve(file)));
        var expected = Files.readString(PASTED.resolve(file.replaceAll("\\.\\w+$", ".expected.html")))
                .replace("\n", "");
        assertThat(shown(anna)).isEqualTo(expected);
        anna.awaitSaved();
        anna.page().reload();
        anna.prose().waitFor();
        anna.awaitSaved();
        assertThat(shown(anna)).isEqualTo(expected);
        assertThat(anna.page().evaluate("document.title")).isNotEqualTo("taken");
        // What would run is kept from it by the page's policy even before it is left out; that is said, and no more.
        assertThat(site.complaints()).allMatch(said -> said.contains("Executing inline event handler violates"));
    }

    private static void paste(Writer writer, String type, String text) {
        writer.prose().evaluate("""
                (prose, [type, text]) => {
                    const clipboardData = new DataTransfer();
                    clipboardData.setData(type, text);
                    prose.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                }""", new String[] {type, text});
    }

    /** Composed letters while somebody else writes in the same paragraph, on a line of 300 ms. */
    @Test
    void composedTextStaysWholeBesideRemoteEditsInItsParagraph(Site site) {
        var port = URI.create(site.node().url()).getPort();
        try (var line = FaultyLine.to(port).delay(Duration.ofMillis(300))) {
            var anna = empty(site, line.url(), Look.DESK);
            anna.page().keyboard().type("Anna: ");
            anna.awaitSaved();
            var bas = writer(site, site.node().url(), "Bas Kuipers", "bas").atStart();
            bas.page().keyboard().press("Control+Home");
            var keys = anna.page().context().newCDPSession(anna.page());
            for (var word : new String[] {"日本", "東京", "京都", "大阪"}) {
                for (var shown : new String[] {"n", "ni", "に", "にほ", word}) {
                    compose(keys, shown);
                    bas.typeWord();
                }
                insert(keys, word);
                bas.typeWord();
            }
            Writer.patiently("equal texts, saved")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        anna.letBrowserWork();
                        bas.letBrowserWork();
                        return anna.state().equals("saved")
                                && bas.state().equals("saved")
                                && anna.text().equals(bas.text());
                    });
            assertThat(anna.text()).contains("Anna: 日本東京京都大阪").contains(bas.typed());
            assertThat(anna.text().split("日本", -1)).as("once").hasSize(2);
        }
    }

    @Test
    void anAndroidKeyboardWritesWhatItShows(Site site) {
        var options =
                Look.PHONE.options().setUserAgent(ANDROID).setHasTouch(true).setIsMobile(true);
        var page = site.signInWith(site.node().url(), "Anna Veenstra", options);
        var anna = cleared(open(site, page, "anna"));
        var keys = page.context().newCDPSession(page);
        androidWord(keys, "Wij");
        insert(keys, " ");
        composeWord(keys, "begginen");
        // The suggestion above the keyboard takes the word's place while it is still composed.
        insert(keys, "beginnen");
        insert(keys, " ");
        edit(anna, "insertParagraph");
        androidWord(keys, "vroeg");
        edit(anna, "deleteContentBackward");
        insert(keys, "gg");
        assertThat(anna.text()).isEqualTo("Wij beginnen \nvroegg");
        edit(anna, "deleteContentBackward");
        assertThat(anna.text()).isEqualTo("Wij beginnen \nvroeg");
        assertStored(site, anna);
    }

    private static void androidWord(CDPSession keys, String word) {
        composeWord(keys, word);
        insert(keys, word);
    }

    private static void composeWord(CDPSession keys, String word) {
        for (var length = 1; length <= word.length(); length++) {
            compose(keys, word.substring(0, length));
        }
    }

    @Test
    void anIphoneKeyboardWritesWhatItShows(Site site) {
        var options =
                Look.PHONE.options().setUserAgent(IPHONE).setHasTouch(true).setIsMobile(true);
        var page = site.signInWith(site.node().url(), "Anna Veenstra", options);
        page.addInitScript("Object.defineProperty(navigator, 'vendor', {value: 'Apple Computer, Inc.'})");
        var anna = cleared(open(site, page, "anna"));
        page.keyboard().type("We begin early ");
        // Two spaces make a full stop; a corrected word comes as a replacement; dictation comes as a whole sentence.
        replaceBefore(anna, " ", ". ");
        page.keyboard().type("Teh");
        replaceBefore(anna, "Teh", "The");
        page.keyboard().type(" ");
        page.keyboard().insertText("board is full at nine.");
        page.keyboard().press("Enter");
        page.keyboard().type("Nobody is late.");
        Writer.patiently("the second paragraph")
                .until(() -> anna.text().equals("We begin early. The board is full at nine.\nNobody is late."));
        assertStored(site, anna);
    }

    /** As iOS and spell checkers replace a word: the range that they mean, and the text for it. */
    private static void replaceBefore(Writer writer, String old, String replacement) {
        writer.prose().evaluate("""
                (prose, [old, text]) => {
                    const {focusNode, focusOffset} = getSelection();
                    const range = document.createRange();
                    range.setStart(focusNode, focusOffset - old.length);
                    range.setEnd(focusNode, focusOffset);
                    const dataTransfer = new DataTransfer();
                    dataTransfer.setData('text/plain', text);
                    const details = {inputType: 'insertReplacementText', data: null, dataTransfer, bubbles: true, cancelable: true, targetRanges: [new StaticRange(range)]};
                    if (prose.dispatchEvent(new InputEvent('beforeinput', details))) {
                        range.deleteContents();
                        range.insertNode(document.createTextNode(text));
                        focusNode.parentNode.normalize();
                        getSelection().collapse(focusNode, focusOffset - old.length + text.length);
                        prose.dispatchEvent(new InputEvent('input', {...details, cancelable: false}));
                    }
                    return new Promise(next => setTimeout(next, 50));
                }""", new String[] {old, replacement});
    }

    @Test
    void aSpellingCorrectionReplacesItsWordAlone(Site site) {
        var anna = empty(site, site.node().url(), Look.DESK);
        anna.page().keyboard().type("We recieve");
        replaceBefore(anna, "recieve", "receive");
        anna.page().keyboard().type(" them.");
        assertThat(anna.text()).isEqualTo("We receive them.");
        assertStored(site, anna);
        undo(anna, "We recieve");
    }

    private static void undo(Writer writer, String expected) {
        Writer.patiently("undone to " + expected).atMost(Duration.ofSeconds(10)).until(() -> {
            if (!writer.text().equals(expected)) {
                writer.page().keyboard().press("Control+z");
            }
            return writer.text().equals(expected);
        });
    }

    @Test
    void aCharacterThatPeopleSeeAsOneIsOne(Site site) {
        var anna = empty(site, site.node().url(), Look.DESK);
        var family = "👩‍👩‍👧‍👦";
        anna.page().keyboard().insertText("a" + family + "👍🏽e\u0301🇳🇱b");
        anna.page().keyboard().press("Backspace");
        anna.page().keyboard().press("Backspace");
        assertThat(anna.text()).isEqualTo("a" + family + "👍🏽e\u0301");
        // An accent that was typed goes by itself, then its letter; a hand goes with its colour.
        anna.page().keyboard().press("Backspace");
        anna.page().keyboard().press("Backspace");
        anna.page().keyboard().press("Backspace");
        assertThat(anna.text()).isEqualTo("a" + family);
        anna.page().keyboard().insertText("👍🏿");
        // Another hand: what differs between the two is half a character.
        anna.page().keyboard().press("Shift+ArrowLeft");
        anna.page().keyboard().insertText("👌");
        assertThat(anna.text()).isEqualTo("a" + family + "👌");
        assertStored(site, anna);
    }

    @Test
    void textFromRightToLeftKeepsItsOrderAndItsPlace(Site site) {
        var anna = empty(site, site.node().url(), Look.DESK);
        anna.page().keyboard().insertText("אנחנו מתחילים ב-9:15 ");
        anna.page().keyboard().type("Oostermark");
        anna.page().keyboard().press("Enter");
        anna.page().keyboard().insertText("نبدأ مبكرا");
        anna.page().keyboard().press("Home");
        anna.page().keyboard().type("x ");
        assertThat(anna.text()).isEqualTo("אנחנו מתחילים ב-9:15 Oostermark\nx نبدأ مبكرا");
        var direction = anna.prose().locator("p").first().evaluate("p => getComputedStyle(p).direction");
        assertThat(direction).isEqualTo("rtl");
        assertStored(site, anna);
    }

    @Test
    void aSelectionIsDraggedToItsNewPlace(Site site) {
        var anna = empty(site, site.node().url(), Look.DESK);
        anna.page().keyboard().type("second first");
        var place = anna.prose().locator("p").first().evaluate("""
                p => {
                    const text = p.firstChild, range = document.createRange();
                    const box = (from, to) => { range.setStart(text, from); range.setEnd(text, to); return range.getBoundingClientRect(); };
                    getSelection().setBaseAndExtent(text, 0, text, 7);
                    const from = box(2, 3), to = box(11, 12);
                    return [from.x + from.width / 2, from.y + from.height / 2, to.right + 1, to.y + to.height / 2].join(' ');
                }""").toString().split(" ");
        var mouse = anna.page().mouse();
        mouse.move(Double.parseDouble(place[0]), Double.parseDouble(place[1]));
        mouse.down();
        mouse.move(Double.parseDouble(place[2]) - 20, Double.parseDouble(place[3]));
        mouse.move(Double.parseDouble(place[2]), Double.parseDouble(place[3]));
        mouse.up();
        Writer.patiently("the words in their new order")
                .until(() -> anna.text().strip().equals("firstsecond"));
        assertStored(site, anna);
        undo(anna, "second first");
    }

    @Test
    void theBrowsersOwnSearchFindsWordsInTheText(Site site) {
        var anna = empty(site, site.node().url(), Look.DESK);
        anna.page().keyboard().type("The transformer at Oostermark hums.");
        var found = anna.page().evaluate("""
                () => {
                    getSelection().removeAllRanges();
                    return window.find('transformer at') && getSelection().toString();
                }""");
        assertThat(found).isEqualTo("transformer at");
    }

    /** Roles, names and states as they are spoken; who comes and goes is said politely, one line at a time. */
    @Test
    void aScreenReaderHearsTheTextItsToolsAndWhoIsHere(Site site) {
        var anna = empty(site, site.node().url(), Look.DESK);
        anna.page().keyboard().type("- one");
        var editor = anna.page().locator("wv-co-editor");
        assertThat(editor.ariaSnapshot())
                .containsPattern("toolbar \"[^\"]+\"")
                .containsPattern("button \"Bold\"")
                .containsPattern("button \"Bullet list\" \\[pressed\\]")
                .containsPattern("textbox \"[^\"]+\"")
                .contains("listitem");
        var spoken = anna.page().locator("wv-co-editor [role=status][aria-live=polite]");
        var bas = writer(site, site.node().url(), "Bas Kuipers", "bas");
        Writer.patiently("said who came")
                .until(() -> spoken.allTextContents().toString().contains("Bas Kuipers"));
        assertThat(spoken.count()).as("places that speak").isEqualTo(1);
        bas.page().close();
        Writer.patiently("said who left")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Pattern.compile("Bas Kuipers .*left")
                        .matcher(spoken.allTextContents().toString())
                        .find());
        assertThat(Accessibility.serious(anna.page())).isEmpty();
    }

    @Test
    void highContrastAndReducedMotionAreKept(Site site) {
        var anna = empty(site, site.node().url(), Look.DESK);
        var bas = writer(site, site.node().url(), "Bas Kuipers", "bas").atStart();
        bas.typeWord();
        anna.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        anna.page().keyboard().press("Control+b");
        var pressed = anna.page()
                .locator("wv-co-editor [role=toolbar] [aria-pressed=true]")
                .first();
        var other = anna.page()
                .locator("wv-co-editor [role=toolbar] [aria-pressed=false]")
                .first();
        var border = "button => getComputedStyle(button).borderTopColor";
        assertThat(pressed.evaluate(border)).isNotEqualTo(other.evaluate(border));
        var caret = anna.page().locator(".wv-caret").first();
        caret.waitFor();
        assertThat(caret.evaluate("caret => getComputedStyle(caret).borderInlineStartStyle"))
                .isEqualTo("solid");
        var moving = anna.page().evaluate("""
                () => document.getAnimations().filter(({effect}) => effect.getComputedTiming().duration > 20).length""");
        assertThat(moving).isEqualTo(0);
        Screenshots.take(anna.page(), "answer-forced-colours", Look.DESK);
    }

    private static Writer empty(Site site, String url, Look look) {
        return cleared(open(site, site.signInAt(url, "Anna Veenstra", look), "anna"));
    }

    private static Writer writer(Site site, String url, String person, String sign) {
        return open(site, site.signInAt(url, person, Look.DESK), sign);
    }

    private static Writer open(Site site, Page page, String sign) {
        var url = page.url().replaceAll("^(https?://[^/]+).*", "$1");
        page.navigate(url + "/answers");
        return new Writer(page, sign).open(url + "/" + Writer.secondOn(page));
    }

    private static Writer cleared(Writer writer) {
        writer.prose().click();
        writer.page().keyboard().press("Control+a");
        writer.page().keyboard().press("Backspace");
        Writer.patiently("an empty text").until(() -> {
            if (!writer.text().isEmpty()) {
                writer.page().keyboard().press("Control+a");
                writer.page().keyboard().press("Backspace");
            }
            return writer.text().isEmpty() && writer.prose().locator("> *").count() == 1;
        });
        // A heading or a list that was first would go on.
        writer.page().keyboard().press("Control+Alt+0");
        return writer;
    }

    private static String shown(Writer writer) {
        return (String) writer.prose().evaluate(SHOWN);
    }

    /** Somebody who opens it now reads the same. */
    private static void assertStored(Site site, Writer writer) {
        writer.awaitSaved();
        assertThat(writer(site, site.node().url(), "Priya Raghunathan", "priya").text())
                .isEqualTo(writer.text());
        assertThat(site.complaints()).isEmpty();
    }

    private static void compose(CDPSession keys, String text) {
        var composed = new JsonObject();
        composed.addProperty("text", text);
        composed.addProperty("selectionStart", text.length());
        composed.addProperty("selectionEnd", text.length());
        keys.send("Input.imeSetComposition", composed);
    }

    private static void insert(CDPSession keys, String text) {
        var inserted = new JsonObject();
        inserted.addProperty("text", text);
        keys.send("Input.insertText", inserted);
    }

    /** As a keyboard on glass does it: no key that says which it was, only the edit itself. */
    private static void edit(Writer writer, String inputType) {
        writer.prose().evaluate("""
                (prose, inputType) => {
                    prose.dispatchEvent(new KeyboardEvent('keydown', {key: 'Unidentified', keyCode: 229, bubbles: true}));
                    document.execCommand(inputType === 'insertParagraph' ? 'insertParagraph' : 'delete');
                    return new Promise(next => setTimeout(next, 100));
                }""", inputType);
    }
}
