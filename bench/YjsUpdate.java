/** Reads an update of Yjs in its first encoding, as far as text goes: who wrote and deleted which numbers, and what. */
final class YjsUpdate {

    private static final int COLLECTED = 0;
    private static final int DELETED = 1;
    private static final int TEXT = 4;
    private static final int SKIP = 10;
    private static final int HAS_LEFT = 0x80;
    private static final int HAS_RIGHT = 0x40;
    private static final int HAS_KEY = 0x20;

    private final StringBuilder text = new StringBuilder();
    private final Seer seer;

    /** Is told of each number of a client: that it was written, or as -1 - number that it was deleted. */
    interface Seer {

        void sees(long client, long number);
    }

    YjsUpdate() {
        this((client, number) -> {});
    }

    YjsUpdate(Seer seer) {
        this.seer = seer;
    }

    void read(Bytes.In in) {
        for (long clients = in.number(); clients > 0; clients--) {
            long structs = in.number();
            long client = in.number();
            long clock = in.number();
            for (; structs > 0; structs--) {
                clock += struct(in, client, clock);
            }
        }
        for (long clients = in.number(); clients > 0; clients--) {
            long client = in.number();
            for (long ranges = in.number(); ranges > 0; ranges--) {
                long clock = in.number();
                for (long length = in.number(); length > 0; length--) {
                    seer.sees(client, -1 - clock++);
                }
            }
        }
    }

    /** @return how many numbers it takes */
    private long struct(Bytes.In in, long client, long clock) {
        int head = in.one();
        int kind = head & 0x1f;
        if (kind == COLLECTED || kind == SKIP) {
            return in.number();
        }
        int neighbours = (head & HAS_LEFT) == 0 ? 0 : 2;
        neighbours += (head & HAS_RIGHT) == 0 ? 0 : 2;
        for (int i = 0; i < neighbours; i++) {
            in.number();
        }
        if (neighbours == 0) {
            parent(in, head);
        }
        if (kind == DELETED) {
            return in.number();
        }
        if (kind != TEXT) {
            throw new IllegalStateException("Content of kind " + kind);
        }
        var written = in.text();
        text.append(written);
        for (int i = 0; i < written.length(); i++) {
            seer.sees(client, clock + i);
        }
        return written.length();
    }

    private static void parent(Bytes.In in, int head) {
        if (in.number() == 1) {
            in.skipText();
        } else {
            in.number();
            in.number();
        }
        if ((head & HAS_KEY) != 0) {
            in.skipText();
        }
    }

    String text() {
        return text.toString();
    }
}
