package nl.wedervraag.answers.ui;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import nl.wedervraag.browser.Look;

/** The looks in which each page is seen, each with demo people who speak its language. */
public final class Looks {

    private Looks() {}

    public static Stream<Look> everyLook() {
        return Stream.of(Look.DESK, Look.DESK.in("nl"))
                .flatMap(look -> Stream.of(look, look.dark()))
                .flatMap(look -> Stream.of(look, look.wide(390), look.wide(320)));
    }

    /**
     * Fewer, for pages of which there are many: every two of language, colours and width meet in one of them. With
     * -Dlooks.every=true all of them.
     */
    public static Stream<Look> coveringLooks() {
        var dutch = Look.DESK.in("nl");
        return Boolean.getBoolean("looks.every")
                ? everyLook()
                : Stream.of(
                        Look.DESK,
                        Look.DESK.dark().wide(390),
                        Look.DESK.wide(320),
                        dutch.dark(),
                        dutch.wide(390),
                        dutch.dark().wide(320));
    }

    /** The whole page in one window, so that nothing of it lies under the bar at the bottom. */
    public static void unfold(Page page, Look look) {
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(look.width(), height + 200);
    }

    public static String lead(Look look) {
        return look.language().equals("nl") ? "Tom" : "Mirjam";
    }

    /** How far the page is wider than its window. */
    public static int overflow(Page page) {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
    }
}
