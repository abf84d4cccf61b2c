package nl.wedervraag.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes off the press, whatever is put on it. */
class PressTests {

    private static final String STYLE =
            "html { font-family: Serif, Others, Signs; } h1 { font-family: Sans, Others; font-weight: 600; }"
                    + " @page { size: A4; margin: 25mm; @bottom-right { content: counter(page); font-family: Sans; } }"
                    + " body { word-wrap: break-word; }";

    private final Press press = new Press();

    private static String sheet(String body) {
        return "<html lang=\"nl\"><head><title>Een boek</title><meta name=\"subject\" content=\"x\"/>"
                + "<meta name=\"author\" content=\"x\"/><meta name=\"description\" content=\"x\"/><style>" + STYLE
                + "</style><bookmarks><bookmark name=\"Eerst\" href=\"#a\"/></bookmarks></head><body><h1 id=\"a\">Kop</h1>"
                + body + "</body></html>";
    }

    private Paper printed(String body) {
        return Paper.of(press.print(sheet(body)));
    }

    @Test
    void isTaggedInItsLanguageWithItsFontsInside() {
        var paper = printed("<p>Een <strong>alinea</strong>.</p><ul><li><p>Een</p></li></ul>"
                + "<p lang=\"en\">English</p><p><a href=\"https://example.org\" title=\"Ergens\">ergens</a></p>");
        assertThat(paper.marked()).isTrue();
        assertThat(paper.language()).isEqualTo("nl");
        assertThat(paper.title()).isEqualTo("Een boek");
        assertThat(paper.tags()).contains("H1", "P", "L", "LI", "LBody", "Link", "P:en");
        assertThat(paper.bookmarks()).containsExactly("Eerst");
        assertThat(paper.fontsOutside()).isEmpty();
        assertThat(paper.fonts()).contains("InstrumentSans-SemiBold", "SourceSerif4-Regular", "SourceSerif4-Bold");
    }

    @Test
    void printsWhateverPeopleWrite() {
        var words = List.of(
                "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersvertegenwoordigingsbijeenkomstenvoorzitterschap",
                "שלום",
                "Привет",
                "heft, fiets, offerte, aﬃniteit",
                "✓ → ½ €",
                "🙂🚀");
        var paper = printed("<p>" + String.join("</p><p>", words) + "</p><p dir=\"auto\">مرحبا بالعالم (2026)</p>"
                + "<p>日本語 \uD83C\uDDF3\uD83C\uDDF1 \u202E \u0007 \uD800 \uFFFF \u00AD</p>");
        var text = paper.text().replaceAll("\\s", "");
        assertThat(text)
                .contains("Arbeidsongeschiktheidsverzekeringsmaatschappij", "bijeenkomstenvoorzitterschap")
                .contains("heft,fiets,offerte", "Привет", "✓→½€", "🙂🚀", "□□□", "2026");
        assertThat(paper.fontsOutside()).isEmpty();
    }

    /** Nobody is called, and nothing of the machine is read, whatever carries the address. */
    @Test
    void asksNoAddressForAnything(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        var calls = new AtomicInteger();
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> count(server, calls));
            var web = "http://127.0.0.1:" + server.getLocalPort();
            for (var to : List.of(
                    web + "/x",
                    " " + web + "/x",
                    "//127.0.0.1:" + server.getLocalPort() + "/x",
                    secret.toUri().toString(),
                    "jar:" + secret.toUri() + "!/x",
                    "ftp://127.0.0.1/x")) {
                printed(
                        ("<img src=\"%1$s\" alt=\"x\"/><img srcset=\"%1$s 2x\" alt=\"x\"/><object data=\"%1$s\"></object>"
                                        + "<iframe src=\"%1$s\"></iframe><video poster=\"%1$s\"></video><embed src=\"%1$s\"/>"
                                        + "<link rel=\"stylesheet\" href=\"%1$s\"/><p style=\"background: url('%1$s')\">x</p>"
                                        + "<style>@import url('%1$s'); @font-face { font-family: y; src: url('%1$s') } p { font-family: y }"
                                        + " li { list-style-image: url('%1$s') }</style>"
                                        + "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"%1$s\"/></svg><ul><li>x</li></ul>")
                                .formatted(to));
            }
            assertThat(calls).hasValue(0);
            // And the counting would have noticed.
            try (var call = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) {
                call.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                call.getInputStream().read();
            }
            assertThat(calls).hasValue(1);
        }
    }

    private static void count(ServerSocket server, AtomicInteger calls) {
        while (!server.isClosed()) {
            try (var call = server.accept()) {
                calls.incrementAndGet();
                call.getOutputStream().write('x');
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void anExternalEntityIsNotReadEither(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "verborgen");
        var sheet = "<!DOCTYPE html [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri()) + sheet("<p>&x;</p>");
        String text;
        try {
            text = Paper.of(press.print(sheet)).text();
        } catch (RuntimeException refused) {
            text = "";
        }
        assertThat(text).doesNotContain("verborgen");
    }

    @Test
    void refusesWhatIsFarTooLong() {
        assertThatThrownBy(() -> press.print("x".repeat(Press.LONGEST + 1))).isInstanceOf(PressRefused.class);
    }
}
