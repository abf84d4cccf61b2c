package nl.wedervraag.paper;

/** What may stand in XML. */
public final class Xml {

    private Xml() {}

    /** Text as it stands between tags and in attributes. */
    public static String text(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(letter);
            }
        });
        return out.toString();
    }

    /** Without what XML has no letter for: control characters and halves of pairs. */
    static String legible(String xml) {
        var out = new StringBuilder(xml.length());
        xml.codePoints().filter(Xml::isLegible).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isLegible(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || letter >= 0x20 && letter < 0xD800
                || letter >= 0xE000 && letter < 0xFFFE
                || letter >= 0x10000;
    }
}
