package nl.wedervraag.line;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nl.wedervraag.line.FaultyLine.Way;

/**
 * On a line to PostgreSQL: cuts between a commit and its answer. The statement has reached the server and has done its
 * work, the server is idle again after it, and nobody ever hears so. For lines without encryption.
 */
public final class CommitAnswers {

    private static final int NO_TYPE = 0;

    private final String statement;
    private final BooleanSupplier dice;
    private final AtomicInteger cut = new AtomicInteger();

    /**
     * @param statement part of its text
     * @param dice      whether the answer to the next one is cut off
     */
    public CommitAnswers(String statement, BooleanSupplier dice) {
        this.statement = statement;
        this.dice = dice;
    }

    /** How many commits were made of which nobody heard. */
    public int cut() {
        return cut.get();
    }

    public FaultyLine.Listener onOneConnection() {
        return new OneConnection();
    }

    private final class OneConnection implements FaultyLine.Listener {

        private final Messages asked = new Messages(true);
        private final Messages answered = new Messages(false);

        /** By the name of a prepared statement, whether it is the one. */
        private final Map<String, Boolean> prepared = new HashMap<>();

        private boolean asksForIt;
        private boolean done;

        @Override
        public synchronized boolean mayPass(Way way, byte[] bytes, int length) {
            if (way == Way.TO_SERVER) {
                asked.add(bytes, length, this::ask);
                return true;
            }
            var passes = new boolean[] {true};
            answered.add(bytes, length, (type, body) -> passes[0] &= answer(type, body));
            return passes[0];
        }

        private void ask(int type, ByteBuffer body) {
            if (type == 'P') {
                prepared.put(text(body), text(body).contains(statement));
            } else if (type == 'B') {
                text(body);
                asksForIt = prepared.getOrDefault(text(body), false);
                done = false;
            }
        }

        private boolean answer(int type, ByteBuffer body) {
            if (type == 'C' && asksForIt) {
                done = !text(body).endsWith(" 0");
            } else if (type == 'Z' && asksForIt) {
                asksForIt = false;
                if (done && body.get() == 'I' && dice.getAsBoolean()) {
                    cut.incrementAndGet();
                    return false;
                }
            }
            return true;
        }

        private static String text(ByteBuffer body) {
            int start = body.position();
            while (body.get() != 0) {
                // The end of the text is what is looked for.
            }
            return new String(body.array(), start, body.position() - 1 - start, StandardCharsets.UTF_8);
        }
    }

    /** Puts a stream together to messages: a letter, a length that counts itself, a body. The very first has no letter. */
    private static final class Messages {

        private byte[] rest = new byte[0];
        private boolean first;

        Messages(boolean firstHasNoType) {
            first = firstHasNoType;
        }

        interface Reader {
            void read(int type, ByteBuffer body);
        }

        void add(byte[] bytes, int length, Reader reader) {
            var all = ByteBuffer.allocate(rest.length + length)
                    .put(rest)
                    .put(bytes, 0, length)
                    .flip();
            while (next(all, reader)) {
                first = false;
            }
            rest = new byte[all.remaining()];
            all.get(rest);
        }

        private boolean next(ByteBuffer all, Reader reader) {
            int head = first ? 0 : 1;
            if (all.remaining() < head + Integer.BYTES) {
                return false;
            }
            int size = all.getInt(all.position() + head);
            if (all.remaining() < head + size) {
                return false;
            }
            int type = first ? NO_TYPE : all.get();
            all.getInt();
            var body = new byte[size - Integer.BYTES];
            all.get(body);
            reader.read(type, ByteBuffer.wrap(body));
            return true;
        }
    }
}
