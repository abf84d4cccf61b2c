package nl.wedervraag.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the ids of all rooms: random UUIDs that sort by the millisecond in which they were made (version 7, RFC 9562). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        return of(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    static UUID of(long epochMillis, long randomHigh, long randomLow) {
        return new UUID(
                epochMillis << 16 | 0x7000L | randomHigh & 0x0FFFL,
                0x8000_0000_0000_0000L | randomLow & 0x3FFF_FFFF_FFFF_FFFFL);
    }
}
