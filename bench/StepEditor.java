import java.nio.charset.StandardCharsets;
import java.util.List;

/** Speaks ProseMirror's steps: with Wedervraag, or with an authority that refuses what was made for an older version. */
final class StepEditor extends PositionEditor {

    /** Within a paragraph, which begins before its text. */
    private static final int INTO_PARAGRAPH = 1;

    private static final int MOST = 200;

    private final boolean wedervraag;
    private boolean seeding;
    private String text = "";

    StepEditor(Room room, int place, String client, boolean wedervraag) {
        super(room, place, client, MOST);
        this.wedervraag = wedervraag;
    }

    @Override
    void hello() {
        line().send("{\"type\":\"join\",\"document\":\"%s\",\"client\":\"%s\"%s}"
                .formatted(room().document(), client(), wedervraag ? ",\"schemaVersion\":2" : ""));
        if (wedervraag) {
            ping();
        }
    }

    /** As our pages do; a socket that nothing is heard from is ended. */
    private void ping() {
        if (!line().isClosed()) {
            line().send("{\"type\":\"ping\"}");
            room().loop().at(System.nanoTime() + 2_000_000_000L, this::ping);
        }
    }

    @Override
    void seed() {
        seeding = true;
        submit(1, 0, step(INTO_PARAGRAPH, INTO_PARAGRAPH, room().seed()));
    }

    @Override
    void send(long number, long version, int at, List<Letter> letters) {
        var steps = new StringBuilder();
        int place = at;
        for (var letter : letters) {
            steps.append(steps.isEmpty() ? "" : ",");
            if (letter.isBack()) {
                steps.append(step(place - 1, place--, ""));
            } else {
                steps.append(step(place, place++, String.valueOf(letter.character())));
            }
        }
        // The seed was the first one's first.
        submit(number + 1, version, steps.toString());
    }

    private void submit(long number, long version, String steps) {
        line().send("{\"type\":\"submit\",\"%s\":%d,\"seq\":%d,\"steps\":[%s]}"
                .formatted(wedervraag ? "base" : "version", version, number, steps));
    }

    private static String step(int from, int to, String text) {
        return text.isEmpty()
                ? "{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to + "}"
                : "{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to
                        + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}}";
    }

    @Override
    void hear(byte[] payload) {
        var message = new String(payload, StandardCharsets.ISO_8859_1);
        switch (Fields.text(message, "type", 0)) {
            case "commit" -> commit(message);
            case "init" -> {
                text = Fields.texts(message);
                joined(Fields.number(message, "version", 0), INTO_PARAGRAPH + before());
            }
            case "ack" -> stored();
            case "refused" -> {
                refused("stale");
                again();
            }
            case "error" -> {
                refused(Fields.text(message, "code", 0));
                if (message.contains("\"retry\":true")) {
                    again();
                } else {
                    answered();
                }
            }
            default -> {}
        }
    }

    private void commit(String message) {
        reached(Fields.number(message, "version", 0));
        var sender = Fields.text(message, "client", 0);
        if (!sender.equals(client())) {
            effects(message);
            sees(sender, Fields.number(message, "seq", 0) - 1);
        } else if (seeding) {
            seeding = false;
            seeded();
        } else {
            stored();
        }
    }

    private void effects(String message) {
        for (int step = message.indexOf("\"from\":"); step >= 0; ) {
            int next = message.indexOf("\"from\":", step + 1);
            int from = (int) Fields.number(message, "from", step);
            int to = (int) Fields.number(message, "to", step);
            int text = message.indexOf("\"text\":\"", step);
            boolean inserts = text >= 0 && (next < 0 || text < next);
            changed(from, to - from, inserts ? Fields.text(message, "text", text).length() : 0);
            step = next;
        }
    }

    @Override
    String text() {
        return text;
    }
}
