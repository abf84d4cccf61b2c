package nl.wedervraag.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as whoever reads it finds it. */
public record Paper(
        String text,
        int pages,
        String language,
        String title,
        boolean marked,
        List<String> tags,
        List<String> bookmarks,
        Set<String> fonts,
        Set<String> fontsOutside) {

    public static Paper of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            var catalog = document.getDocumentCatalog();
            var tags = new ArrayList<String>();
            var tree = catalog.getStructureTreeRoot();
            if (tree != null) {
                collect(tree, tags);
            }
            var fonts = new TreeSet<String>();
            var outside = new TreeSet<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    (font.isEmbedded() ? fonts : outside).add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            var bookmarks = new ArrayList<String>();
            if (catalog.getDocumentOutline() != null) {
                collect(catalog.getDocumentOutline(), bookmarks);
            }
            return new Paper(
                    text.getText(document),
                    document.getNumberOfPages(),
                    Objects.requireNonNullElse(catalog.getLanguage(), ""),
                    Objects.requireNonNullElse(document.getDocumentInformation().getTitle(), ""),
                    catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(),
                    tags,
                    bookmarks,
                    fonts,
                    outside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType()
                        + (element.getLanguage() == null ? "" : ":" + element.getLanguage()));
                collect(element, tags);
            }
        }
    }

    private static void collect(PDOutlineNode node, List<String> bookmarks) {
        for (var child : node.children()) {
            bookmarks.add(child.getTitle());
            collect(child, bookmarks);
        }
    }

    /** All that can be read of it, on its pages and beside them. */
    public String everything() {
        return text + "\n" + title + "\n" + bookmarks.stream().collect(Collectors.joining("\n"));
    }
}
