package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a company's answer that is approved anew to those beside it: the positions' own ones and its other language. */
@InBrowser(ownNode = true)
class BesideBrowserTest {

    private static Locator primary(Page page, String within) {
        return page.locator(within + " vaadin-button[theme~=primary]");
    }

    private static Locator holding(Page page, String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    private static void approveAnew(Site site, Look look, Page writer, String address, String question, String more) {
        site.go(writer, address);
        writer.locator("wv-co-editor .ProseMirror[contenteditable=true]").click();
        writer.keyboard().press("Control+Home");
        writer.keyboard().type(more);
        primary(writer, ".foot").click();
        writer.locator(".notice a.action").first().waitFor();
        var lead = Looks.signIn(site, "Saskia", look);
        site.go(lead, "/today");
        holding(lead, ".waiting li", question).locator("a.action").first().click();
        lead.locator("wv-revision article p").first().waitFor();
        lead.locator("wv-revision .wv-number").first().waitFor();
        assertThat(lead.locator(".missing"))
                .hasText(
                        look.language().equals("nl")
                                ? "Bekijk eerst elke wijziging; met N en P ga je van de ene naar de andere."
                                : "Look at every change first; N and P go from one to the next.");
        assertThat(lead.locator(".changes .judged").first())
                .hasText(look.language().equals("nl") ? "Inhoudelijk: nieuwe woorden" : "Substantive: new words");
        assertThat(primary(lead, ".foot")).isDisabled();
        Looks.examine(site, lead, "review-unread", look);
        Looks.readEveryChange(lead);
        assertThat(primary(lead, ".foot")).isEnabled();
        primary(lead, ".foot").click();
        assertThat(lead.locator(".notice").first()).containsText("Saskia");
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void whatStandsBesideAnAnswerIsSeenWithWhatChangedAndKeptTakenOverOrUsedAgain(Look look, Site site) {
        boolean dutch = look.language().equals("nl");
        var question = dutch ? "ingewerkt" : "next steps";
        var more = dutch ? "Voortaan binnen twee dagen. " : "From now on within two days. ";
        var editor = site.signIn(dutch ? "Willemijn" : "Anna", look);
        site.go(editor, "/answers");
        var address = "/"
                + Objects.requireNonNull(
                        holding(editor, ".board tr.row a", question).first().getAttribute("href"));
        site.go(editor, address + "?scope=position");
        var wider = holding(editor, ".beside-fold", dutch ? "bedrijf" : "company’s answer");
        assertThat(wider.locator("summary")).containsText(dutch ? "onveranderd" : "unchanged");

        var writer = Looks.signIn(site, "Omar", look);
        approveAnew(site, look, writer, address + "?scope=company", question, more);
        assertThat(wider.locator("ins").first()).containsText(more.strip());
        assertThat(holding(editor, ".notice.warn", dutch ? "bredere antwoord" : "wider answer"))
                .isVisible();
        Looks.examine(site, editor, "beside-wider", look);
        wider.locator(".part .link-button").first().click();
        assertThat(editor.locator("wv-co-editor .ProseMirror")).containsText(more.strip());

        var other = address.replaceAll(dutch ? "/nl$" : "/en$", dutch ? "/en" : "/nl");
        site.go(writer, other + "?scope=company");
        var language = writer.locator(".beside-fold.changed");
        assertThat(language.locator("ins").first()).containsText(more.strip());
        Looks.examine(site, writer, "beside-language", look);
        language.locator("vaadin-button").first().click();
        assertThat(writer.locator(".beside-fold.changed")).hasCount(0);
        assertThat(holding(writer, ".beside-fold", "Omar El Idrissi").last())
                .containsText(dutch ? "gelijklopen" : "in line");

        var lead = site.signIn(Looks.lead(look), look);
        site.go(lead, "/today");
        assertThat(lead.locator("a[href=drifted]")).isVisible();
        site.go(lead, "/drifted");
        holding(lead, ".waiting li", question).waitFor();
        Looks.examine(site, lead, "drifted", look);
        holding(lead, ".waiting li", question).locator("a.action").first().click();
        var beside = holding(lead, ".beside-fold", dutch ? "bedrijf" : "company’s answer");
        beside.locator(".beside-acts vaadin-button").click();
        assertThat(beside.locator("summary")).containsText(dutch ? "onveranderd" : "unchanged");
        assertThat(beside).containsText(dutch ? "Tom Dekker hield" : "Mirjam Visser kept");

        beside.locator("summary").click();
        if (!beside.locator(".beside-acts").isVisible()) {
            beside.locator("summary").click();
        }
        beside.locator(".beside-acts .link-button").last().click();
        lead.locator("vaadin-dialog input.text-input").fill(dutch ? "Dat zegt het beter." : "It says it better.");
        Looks.examine(site, lead, "use-wider-again", look);
        primary(lead, "vaadin-dialog").click();
        assertThat(lead.locator(".inherited")).containsText(dutch ? "Dat zegt het beter." : "It says it better.");
        assertThat(lead.locator(".inherited .official")).containsText(more.strip());
        Looks.examine(site, lead, "inherited", look);
    }
}
