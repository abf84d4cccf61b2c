package nl.wedervraag.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font that is printed with, under the name of its family in the style sheet: Serif for what is approved, Sans for what is
 * around it, Others and Signs for letters and pictures that those two don't have.
 */
record Typeface(String family, int weight, FontStyle style, String file) {

    static List<Typeface> all() {
        return List.of(
                new Typeface("Serif", 400, FontStyle.NORMAL, "SourceSerif4-Regular.ttf"),
                new Typeface("Serif", 400, FontStyle.ITALIC, "SourceSerif4-Italic.ttf"),
                new Typeface("Serif", 700, FontStyle.NORMAL, "SourceSerif4-Bold.ttf"),
                new Typeface("Serif", 700, FontStyle.ITALIC, "SourceSerif4-BoldItalic.ttf"),
                new Typeface("Sans", 400, FontStyle.NORMAL, "InstrumentSans-Regular.ttf"),
                new Typeface("Sans", 600, FontStyle.NORMAL, "InstrumentSans-SemiBold.ttf"),
                new Typeface("Others", 400, FontStyle.NORMAL, "DejaVuSans.ttf"),
                new Typeface("Signs", 400, FontStyle.NORMAL, "NotoEmoji-Regular.ttf"));
    }

    /** Read when the first letter needs it, and only the letters that are used go along. */
    void in(PdfRendererBuilder press, PDDocument document) {
        press.useFont(new Supplier(this, document), family, weight, style, true);
    }

    /** Letter by letter: two drawn as one would be copied, found and read aloud as none. */
    private PDFont read(PDDocument document) {
        try (var stream = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
            var letters = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            letters.setEnableGsub(false);
            return PDType0Font.load(document, letters, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Supplier extends PDFontSupplier {

        private final Typeface typeface;
        private final PDDocument document;

        Supplier(Typeface typeface, PDDocument document) {
            super(null);
            this.typeface = typeface;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            return typeface.read(document);
        }
    }
}
