import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One page in which somebody writes, at a place of their own in the text, as people do: letters one after the other, and
 * now and then some are taken back. Knows of the document no more than that place, so that a hundred of these cost little
 * beside the server.
 */
abstract sealed class Editor permits YjsEditor, PositionEditor {

    /** What is between the places of two editors, and is never touched. */
    private static final String BETWEEN = "01234567890123456789";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MOST = 40;
    private static final int LEAST = 20;
    private static final int REMEMBERED = 4_000;

    private final Room room;
    private final int place;
    private final String client;
    private final Map<Long, List<Letter>> submissions = new HashMap<>();
    private Line line;
    private boolean joined;
    private boolean seeded;
    private boolean resting;
    private boolean takesBack;
    private int typed;
    private int acknowledged;

    Editor(Room room, int place, String client) {
        this.room = room;
        this.place = place;
        this.client = client;
    }

    /** @param character what is typed, or {@link #BACK} */
    record Letter(long typed, char character) {

        static final char BACK = '\b';

        boolean isBack() {
            return character == BACK;
        }
    }

    /** Those who write one document, and what they have in common. */
    record Room(
            Loop loop,
            URI address,
            String document,
            int size,
            int delayMillis,
            boolean onlyGrows,
            Measures measures,
            Map<String, Editor> editors) {

        /** The text before anybody types. */
        String seed() {
            return BETWEEN.repeat(size);
        }
    }

    final void open(String cookie) throws IOException {
        line = new Line(room.loop, room.address, cookie, room.delayMillis, this::arrived, room.measures::ended);
        room.editors.put(client, this);
        hello();
    }

    private void arrived(byte[] payload) {
        room.measures.heard();
        hear(payload);
    }

    /** Asks to be let in. */
    abstract void hello();

    abstract void hear(byte[] payload);

    /** Puts the seed into the empty document. */
    abstract void seed();

    /** Takes a letter that was just typed on to the server, now or when its turn comes. */
    abstract void take(Letter letter);

    /** Letters that the server hasn't acknowledged. */
    abstract int open();

    /** The document's text as it was when this joined. */
    abstract String text();

    final void type(long due) {
        if (resting || line.isClosed()) {
            return;
        }
        long now = System.nanoTime();
        room.measures.typed(now - due);
        takesBack = !room.onlyGrows && (takesBack ? typed > LEAST : typed >= MOST);
        typed += takesBack ? -1 : 1;
        take(new Letter(now, takesBack ? Letter.BACK : character()));
    }

    final void acknowledged(List<Letter> letters) {
        long now = System.nanoTime();
        for (var letter : letters) {
            room.measures.acknowledged(now - letter.typed);
            acknowledged += letter.isBack() ? -1 : 1;
        }
    }

    /** Remembers under which number letters went out, so that others can tell when they saw them. */
    final void remember(long number, List<Letter> letters) {
        submissions.put(number, letters);
        submissions.remove(number - REMEMBERED);
    }

    /** Something by another client now stands on this page. */
    final void sees(String sender, long number) {
        var other = room.editors.get(sender);
        var letters = other == null ? null : other.submissions.get(number);
        if (letters != null) {
            long now = System.nanoTime();
            letters.forEach(letter -> room.measures.seen(now - letter.typed));
        }
    }

    final void refused(String code) {
        room.measures.refused(code);
    }

    final void joined() {
        joined = true;
    }

    final boolean isJoined() {
        return joined;
    }

    final void seeded() {
        seeded = true;
    }

    final boolean isSeeded() {
        return seeded;
    }

    final void rest() {
        resting = true;
    }

    final void close() {
        if (line != null) {
            line.close();
        }
    }

    final boolean isClosed() {
        return line == null || line.isClosed();
    }

    final long carried() {
        return line.carried();
    }

    final char character() {
        return LETTERS.charAt(place % LETTERS.length());
    }

    /** Letters of one's own that stand there by what the server acknowledged; and with what it didn't. */
    final int acknowledgedLetters() {
        return acknowledged;
    }

    final int typedLetters() {
        return typed;
    }

    final Room room() {
        return room;
    }

    final String client() {
        return client;
    }

    final Line line() {
        return line;
    }

    /** Characters of the seed before one's own place. */
    final int before() {
        return place * BETWEEN.length() + BETWEEN.length() / 2;
    }
}
