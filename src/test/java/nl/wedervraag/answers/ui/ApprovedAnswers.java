package nl.wedervraag.answers.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.wedervraag.browser.Site;

/** Answers of the demo that are approved, by their place on the board. */
final class ApprovedAnswers {

    private ApprovedAnswers() {}

    /** The address of the answer, where its editor is shown now. */
    static String open(Site site, Page page, int which) {
        site.go(page, "/answers");
        page.locator(".board tr.row")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Approved|Vastgesteld")))
                .nth(which)
                .locator("a")
                .click();
        page.locator("wv-co-editor .ProseMirror").waitFor();
        return page.url();
    }
}
