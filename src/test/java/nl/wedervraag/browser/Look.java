package nl.wedervraag.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How a person looks at the pages: language of the browser, light or dark, width of the window in CSS pixels. */
public record Look(String language, ColorScheme colours, int width) {

    public static final Look DESK = new Look("en", ColorScheme.LIGHT, 1440);
    public static final Look PHONE = new Look("en", ColorScheme.LIGHT, 390);

    public Look in(String other) {
        return new Look(other, colours, width);
    }

    public Look dark() {
        return new Look(language, ColorScheme.DARK, width);
    }

    public Look wide(int other) {
        return new Look(language, colours, other);
    }

    /** Shows a page that is open in these colours and this width, as when its window is changed; its language stays. */
    void on(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.setViewportSize(width, height());
    }

    private int height() {
        return width < 600 ? 844 : 900;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(language.equals("nl") ? "nl-NL" : "en-GB")
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height())
                .setTimezoneId("Europe/Amsterdam");
    }

    /** As part of a file's name. */
    @Override
    public String toString() {
        return language + "-" + colours.name().toLowerCase() + "-" + width;
    }
}
