package nl.wedervraag.reading.ui;

import java.util.stream.Collectors;

/** How a book looks on paper: what is approved in the serif, all around it in the sans, as on the page. */
final class PaperStyle {

    private static final String SHEET = """
            @page { size: A4; margin: 24mm 26mm 24mm 26mm;
              @bottom-left { content: "%s"; font: 8pt Sans, Others, Signs; color: #5a6360; width: 80%%; }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Sans; color: #5a6360; } }
            html { font-family: Sans, Others, Signs; font-size: 10.5pt; line-height: 1.5; color: #1b1f1e; }
            body { margin: 0; word-wrap: break-word; }
            h1, h2, h3, h4, h5 { font-weight: 600; line-height: 1.3; page-break-after: avoid; margin: 0; }
            h1 { font-size: 22pt; line-height: 1.2; }
            h2 { font-size: 13.5pt; color: #0c6a66; margin-top: 26pt; }
            h3 { font-size: 12pt; margin-top: 15pt; margin-bottom: 4pt; }
            h4, h5 { font-size: 10.5pt; margin-top: 6pt; margin-bottom: 2pt; }
            p { margin: 0 0 6pt; orphans: 3; widows: 3; }
            ul, ol { margin: 0 0 6pt; padding-left: 16pt; }
            li p { margin-bottom: 2pt; }
            blockquote { margin: 0 0 6pt; padding-left: 10pt; border-left: 2pt solid #e3e4df; }
            a { color: #0c6a66; }
            .official, .told { font-family: Serif, Others, Signs; font-size: 11pt; }
            .official h4, .official h5 { font-family: Sans, Others, Signs; }
            .where, .meta, .label { color: #5a6360; font-size: 9pt; }
            .meta { page-break-before: avoid; margin-bottom: 8pt; }
            .label { font-weight: 600; margin-bottom: 0; page-break-after: avoid; }
            .mark { color: #8a5800; font-weight: 600; font-size: 9pt; page-break-after: avoid; }
            .beside { border-left: 2pt solid #63cbbf; padding-left: 10pt; margin: 6pt 0 10pt; }
            .contents { list-style: none; padding: 0; margin: 16pt 0 0; }
            .contents li { margin-bottom: 3pt; }
            .contents a { color: #1b1f1e; text-decoration: none; }
            .contents a::after { content: leader(dotted) target-counter(attr(href), page); color: #5a6360; }
            """;

    private PaperStyle() {}

    /** @param foot below each page, whatever letters it has */
    static String of(String foot) {
        return SHEET.formatted(foot.codePoints().mapToObj("\\%06x"::formatted).collect(Collectors.joining()));
    }
}
