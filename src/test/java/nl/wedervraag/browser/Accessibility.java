package nl.wedervraag.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What axe-core finds on a page, in words. */
public final class Accessibility {

    private static final Path AXE = Path.of("frontend", "node_modules", "axe-core", "axe.min.js");
    private static final String RUN = """
            async () => (await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
            })).violations.flatMap(found => found.nodes.map(node =>
                `${found.impact} ${found.id}: ${found.help} — ${node.target.join(' ')} — ${node.html.slice(0, 200)}`))
            """;

    private Accessibility() {}

    /** All findings; each begins with its impact: minor, moderate, serious or critical. */
    @SuppressWarnings("unchecked")
    public static List<String> findings(Page page) {
        page.evaluate(source());
        return (List<String>) page.evaluate(RUN);
    }

    /** Those that the build doesn't let pass. */
    public static List<String> serious(Page page) {
        return findings(page).stream()
                .filter(finding -> finding.startsWith("serious") || finding.startsWith("critical"))
                .toList();
    }

    private static String source() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException("npm ci in frontend/ brings it", e);
        }
    }
}
