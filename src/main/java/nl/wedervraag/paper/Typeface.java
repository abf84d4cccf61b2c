package nl.wedervraag.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

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
    void in(PdfRendererBuilder press) {
        press.useFont(this::open, family, weight, style, true);
    }

    private InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
    }
}
