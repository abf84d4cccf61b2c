/** Fields of JSON that a server wrote without blanks: found by name, without reading the rest. */
final class Fields {

    private Fields() {}

    /** The text of the first field of that name after a place; empty when there is none. */
    static String text(String json, String name, int after) {
        int start = json.indexOf("\"" + name + "\":\"", after);
        if (start < 0) {
            return "";
        }
        start += name.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }

    static long number(String json, String name, int after) {
        int start = json.indexOf("\"" + name + "\":", after);
        if (start < 0) {
            return -1;
        }
        long number = 0;
        for (int i = start + name.length() + 3; i < json.length() && Character.isDigit(json.charAt(i)); i++) {
            number = 10 * number + json.charAt(i) - '0';
        }
        return number;
    }

    /** All the text of a document. */
    static String texts(String json) {
        var texts = new StringBuilder();
        for (int at = json.indexOf("\"text\":\""); at >= 0; at = json.indexOf("\"text\":\"", at + 1)) {
            texts.append(text(json, "text", at));
        }
        return texts.toString();
    }
}
