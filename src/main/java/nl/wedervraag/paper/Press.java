package nl.wedervraag.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Prints XHTML as a PDF that assistive technology can read (PDF/UA): tagged, with its language, title and bookmarks, and its
 * fonts inside. Whatever address stands in what it prints, it fetches nothing.
 */
@Component
public class Press {

    /** Far more than a book of answers is. */
    static final int LONGEST = 4_000_000;

    private static final int AT_ONCE = 2;
    private static final int WAITS_SECONDS = 20;

    /** For a letter that none of the fonts has. */
    private static final String UNKNOWN_LETTER = "\u25A1";

    private final Semaphore sheets = new Semaphore(AT_ONCE, true);

    Press() {
        // Says at each page what it is loading.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param xhtml well-formed, with a title and a language
     * @throws PressRefused when it is too long, or too many are being printed
     */
    public byte[] print(String xhtml) {
        if (xhtml.length() > LONGEST) {
            throw new PressRefused("%d letters are too many to print".formatted(xhtml.length()));
        }
        waitForTurn();
        try {
            return printed(xhtml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sheets.release();
        }
    }

    private void waitForTurn() {
        try {
            if (!sheets.tryAcquire(WAITS_SECONDS, TimeUnit.SECONDS)) {
                throw new PressRefused("too many are printing");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PressRefused("stopped");
        }
    }

    private static byte[] printed(String xhtml) throws IOException {
        try (var document = new PDDocument()) {
            var out = new ByteArrayOutputStream();
            print(xhtml, document, out);
            return out.toByteArray();
        }
    }

    private static void print(String xhtml, PDDocument document, OutputStream out) throws IOException {
        var press = new PdfRendererBuilder();
        press.usePDDocument(document);
        press.useFastMode();
        press.usePdfUaAccessibility(true);
        press.withProducer("Wedervraag");
        press.withHtmlContent(Xml.legible(xhtml), "");
        press.useUriResolver((base, address) -> null);
        for (var moment : ExternalResourceControlPriority.values()) {
            press.useExternalResourceAccessControl((address, kind) -> false, moment);
        }
        press.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        press.useUnicodeBidiReorderer(new ICUBidiReorderer());
        press.useReplacementText(UNKNOWN_LETTER);
        Typeface.all().forEach(typeface -> typeface.in(press, document));
        press.toStream(out);
        press.run();
    }
}
