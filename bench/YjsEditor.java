import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Speaks Hocuspocus's protocol, and Yjs within it: each letter goes out at once and is named by its client and a number, so
 * no place has to be counted. Writes into one root text; the updates are those that Yjs makes when somebody types.
 */
final class YjsEditor extends Editor {

    private static final int SYNC = 0;
    private static final int AUTHENTICATION = 2;
    private static final int SYNC_REPLY = 4;
    private static final int SYNC_STATUS = 8;
    private static final int STEP_1 = 0;
    private static final int STEP_2 = 1;
    private static final int UPDATE = 2;
    private static final int TEXT = 4;
    private static final int HAS_LEFT = 0x80;
    private static final int HAS_RIGHT = 0x40;

    /** Whoever put in the seed. */
    static final long SEEDER = 1;

    private final long self;
    private final Deque<Id> standing = new ArrayDeque<>();
    private final Deque<List<Letter>> unacknowledged = new ArrayDeque<>();
    private Id right;
    private long clock;
    private int open;
    private String text = "";

    YjsEditor(Room room, int place, long self) {
        super(room, place, Long.toString(self));
        this.self = self;
        this.right = new Id(SEEDER, before());
    }

    private record Id(long client, long clock) {}

    @Override
    void hello() {
        line().send(Line.BINARY, message(AUTHENTICATION).number(0).text("").made());
        // What is here, as nobody knows of anything yet.
        line().send(Line.BINARY, message(SYNC).number(STEP_1).array(new byte[] {0}).made());
    }

    private Bytes.Out message(int type) {
        return new Bytes.Out().text(room().document()).number(type);
    }

    private void update(Bytes.Out update, List<Letter> letters) {
        unacknowledged.add(letters);
        line().send(Line.BINARY, message(SYNC).number(UPDATE).array(update.made()).made());
    }

    @Override
    void seed() {
        var update = new Bytes.Out().number(1).number(1).number(SEEDER).number(0);
        update.one(TEXT).number(1).text("text").text(room().seed()).number(0);
        update(update, List.of());
    }

    @Override
    void take(Letter letter) {
        open++;
        var one = List.of(letter);
        if (letter.isBack()) {
            right = standing.pop();
            remember(-1 - right.clock, one);
            update(new Bytes.Out().number(0).number(1).number(self).number(1).number(right.clock).number(1), one);
        } else {
            var left = standing.isEmpty() ? new Id(SEEDER, before() - 1) : standing.peek();
            var update = new Bytes.Out().number(1).number(1).number(self).number(clock);
            update.one(TEXT | HAS_LEFT | HAS_RIGHT).number(left.client).number(left.clock);
            update.number(right.client).number(right.clock).text(String.valueOf(letter.character())).number(0);
            standing.push(new Id(self, clock));
            remember(clock++, one);
            update(update, one);
        }
    }

    @Override
    void hear(byte[] payload) {
        var in = new Bytes.In(payload);
        in.skipText();
        switch ((int) in.number()) {
            case SYNC, SYNC_REPLY -> sync(in);
            case SYNC_STATUS -> status(in.number() == 1);
            default -> {}
        }
    }

    private void sync(Bytes.In in) {
        long step = in.number();
        in.number();
        if (step == STEP_2 && !isJoined()) {
            var whole = new YjsUpdate();
            whole.read(in);
            text = whole.text();
            joined();
        } else if (step == UPDATE) {
            new YjsUpdate(this::sees).read(in);
        }
    }

    private void sees(long client, long number) {
        if (client != self) {
            sees(Long.toString(client), number);
        }
    }

    private void status(boolean applied) {
        var letters = unacknowledged.poll();
        if (letters == null) {
            return;
        }
        if (letters.isEmpty()) {
            seeded();
            return;
        }
        open--;
        if (applied) {
            acknowledged(new ArrayList<>(letters));
        } else {
            refused("refused");
        }
    }

    @Override
    int open() {
        return open;
    }

    @Override
    String text() {
        return text;
    }
}
