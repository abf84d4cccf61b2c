import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Numbers and texts as lib0 writes and reads them, which Yjs is written in. */
final class Bytes {

    /** What is put together to be sent. */
    static final class Out {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Out number(long value) {
            long left = value;
            for (; left > 0x7f; left >>>= 7) {
                bytes.write((int) (0x80 | left & 0x7f));
            }
            bytes.write((int) left);
            return this;
        }

        Out one(int value) {
            bytes.write(value);
            return this;
        }

        Out text(String text) {
            return array(text.getBytes(StandardCharsets.UTF_8));
        }

        Out array(byte[] array) {
            number(array.length);
            bytes.writeBytes(array);
            return this;
        }

        byte[] made() {
            return bytes.toByteArray();
        }
    }

    /** What came. */
    static final class In {

        private final byte[] bytes;
        private int at;

        In(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                int next = bytes[at++];
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        int one() {
            return bytes[at++] & 0xff;
        }

        String text() {
            int length = (int) number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        void skipText() {
            int length = (int) number();
            at += length;
        }

        boolean isAtEnd() {
            return at >= bytes.length;
        }
    }

    private Bytes() {}
}
