package nl.wedervraag.line;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import nl.wedervraag.line.FaultyLine.Way;

/** On the line of a WebSocket: cuts it before a certain message of the server, which is never heard. */
public final class FrameAnswers {

    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Predicate<String> which;
    private final AtomicInteger cut = new AtomicInteger();

    /** @param which gets the text of a frame */
    public FrameAnswers(Predicate<String> which) {
        this.which = which;
    }

    public int cut() {
        return cut.get();
    }

    public FaultyLine.Listener onOneConnection() {
        return new OneConnection();
    }

    private final class OneConnection implements FaultyLine.Listener {

        private byte[] rest = new byte[0];
        private boolean greeted;

        @Override
        public boolean mayPass(Way way, byte[] bytes, int length) {
            if (way == Way.TO_SERVER) {
                return true;
            }
            var all = ByteBuffer.allocate(rest.length + length)
                    .put(rest)
                    .put(bytes, 0, length)
                    .flip();
            greeted = greeted || skipHead(all);
            boolean passes = true;
            while (greeted && passes && isWhole(all)) {
                passes = !which.test(text(all));
            }
            rest = new byte[all.remaining()];
            all.get(rest);
            if (!passes) {
                cut.incrementAndGet();
            }
            return passes;
        }

        private static boolean skipHead(ByteBuffer all) {
            int end = new String(all.array(), 0, all.limit(), StandardCharsets.ISO_8859_1).indexOf(END_OF_HEAD);
            if (end >= 0) {
                all.position(end + END_OF_HEAD.length());
            }
            return end >= 0;
        }

        private static boolean isWhole(ByteBuffer all) {
            return all.remaining() >= 2 && all.remaining() >= head(all) && all.remaining() >= head(all) + length(all);
        }

        private static int head(ByteBuffer all) {
            return switch (all.get(all.position() + 1)) {
                case 126 -> 4;
                case 127 -> 10;
                default -> 2;
            };
        }

        private static long length(ByteBuffer all) {
            int at = all.position();
            return switch (head(all)) {
                case 4 -> all.getShort(at + 2) & 0xffff;
                case 10 -> all.getLong(at + 2);
                default -> all.get(at + 1);
            };
        }

        private static String text(ByteBuffer all) {
            var text = new byte[(int) length(all)];
            all.position(all.position() + head(all));
            all.get(text);
            return new String(text, StandardCharsets.UTF_8);
        }
    }
}
