package nl.wedervraag.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages, taken when WEDERVRAAG_SCREENSHOTS names a folder for them. */
public final class Screenshots {

    private Screenshots() {}

    public static boolean wanted() {
        return System.getenv("WEDERVRAAG_SCREENSHOTS") != null;
    }

    /** The whole page, as name-language-colours-width.png. */
    public static void take(Page page, String name, Look look) {
        var folder = System.getenv("WEDERVRAAG_SCREENSHOTS");
        if (folder != null) {
            page.evaluate("() => document.fonts.ready.then(() => true)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + look + ".png")));
        }
    }

    /** A file that a page gave, beside the pictures. */
    public static void keep(String name, byte[] file) {
        var folder = System.getenv("WEDERVRAAG_SCREENSHOTS");
        if (folder != null) {
            try {
                Files.createDirectories(Path.of(folder));
                Files.write(Path.of(folder, name), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
