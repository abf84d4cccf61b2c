import java.nio.charset.StandardCharsets;
import java.util.List;

/** Speaks ShareDB's protocol with rich text: one operation in flight, for which what was typed meanwhile is composed. */
final class ShareEditor extends PositionEditor {

    private static final String TYPE = "http://sharejs.org/types/rich-text/v1";

    private String source = "";
    private boolean seeding;
    private String text = "";

    ShareEditor(Room room, int place, String client) {
        super(room, place, client, Integer.MAX_VALUE);
    }

    @Override
    void hello() {
        line().send("{\"a\":\"hs\",\"id\":null,\"protocol\":1,\"protocolMinor\":1}");
    }

    @Override
    void seed() {
        seeding = true;
        line().send("{\"a\":\"op\",%s,\"v\":0,\"seq\":1,\"x\":{},\"create\":{\"type\":\"%s\",\"data\":[{\"insert\":\"%s\"}]}}"
                .formatted(where(), TYPE, room().seed()));
    }

    private String where() {
        return "\"c\":\"answers\",\"d\":\"" + room().document() + "\"";
    }

    @Override
    void send(long number, long version, int at, List<Letter> letters) {
        var inserted = new StringBuilder();
        int deleted = 0;
        for (var letter : letters) {
            if (!letter.isBack()) {
                inserted.append(letter.character());
            } else if (inserted.isEmpty()) {
                deleted++;
            } else {
                inserted.setLength(inserted.length() - 1);
            }
        }
        var operations = new StringBuilder("{\"retain\":").append(at - deleted).append('}');
        if (!inserted.isEmpty()) {
            operations.append(",{\"insert\":\"").append(inserted).append("\"}");
        }
        if (deleted > 0) {
            operations.append(",{\"delete\":").append(deleted).append('}');
        }
        line().send("{\"a\":\"op\",%s,\"v\":%d,\"seq\":%d,\"x\":{},\"op\":[%s]}"
                .formatted(where(), version, number + 1, operations));
    }

    @Override
    void hear(byte[] payload) {
        var message = new String(payload, StandardCharsets.ISO_8859_1);
        switch (Fields.text(message, "a", 0)) {
            case "hs" -> {
                source = Fields.text(message, "id", 0);
                room().editors().put(source, this);
                line().send("{\"a\":\"s\",%s}".formatted(where()));
            }
            case "s" -> {
                var data = message.substring(message.indexOf("\"data\":"));
                text = inserts(data);
                joined(Fields.number(data, "v", 0), before());
            }
            case "op" -> operation(message);
            default -> {}
        }
    }

    private void operation(String message) {
        if (message.contains("\"error\":")) {
            refused(Fields.text(message, "code", 0));
            again();
            return;
        }
        reached(Fields.number(message, "v", 0) + 1);
        var sender = Fields.text(message, "src", 0);
        if (!sender.equals(source)) {
            effects(message.substring(message.indexOf("\"op\":") + 5));
            sees(sender, Fields.number(message, "seq", 0) - 1);
        } else if (seeding) {
            seeding = false;
            seeded();
        } else {
            stored();
        }
    }

    private void effects(String operations) {
        int at = 0;
        for (int part = operations.indexOf('{', 1); part >= 0; part = operations.indexOf('{', part + 1)) {
            if (operations.startsWith("{\"retain\"", part)) {
                at += (int) Fields.number(operations, "retain", part);
            } else if (operations.startsWith("{\"delete\"", part)) {
                changed(at, (int) Fields.number(operations, "delete", part), 0);
            } else if (operations.startsWith("{\"insert\"", part)) {
                int length = Fields.text(operations, "insert", part).length();
                changed(at, 0, length);
                at += length;
            }
        }
    }

    private static String inserts(String json) {
        var text = new StringBuilder();
        for (int at = json.indexOf("\"insert\":\""); at >= 0; at = json.indexOf("\"insert\":\"", at + 1)) {
            text.append(Fields.text(json, "insert", at));
        }
        return text.toString();
    }

    @Override
    String text() {
        return text;
    }
}
