package nl.wedervraag.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import nl.wedervraag.access.WeakPassword.Weakness;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks new passwords, keeps them as Argon2id hashes, compares them. */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, ITERATIONS);
    private final CommonPasswords common = CommonPasswords.load();
    /** Each comparison takes memory: a flood of them waits instead of taking it all. */
    private final Semaphore atOnce = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    /** Compared with when a name is unknown, so that this takes as long. */
    private final String nobodys = hash("nobody's password");

    String checkedAndHashed(String password, String... namesOfOwner) {
        var normal = normalised(password);
        var length = normal.codePointCount(0, normal.length());
        refuseIf(length < SHORTEST, Weakness.TOO_SHORT);
        refuseIf(length > LONGEST, Weakness.TOO_LONG);
        refuseIf(common.contains(normal), Weakness.COMMON);
        for (String name : namesOfOwner) {
            refuseIf(containsName(normal, name), Weakness.CONTAINS_NAME);
        }
        return hash(normal);
    }

    /** Takes as long for no hash as for one. */
    boolean match(String password, @Nullable String hash) {
        var normal = normalised(password);
        var comparable = normal.codePointCount(0, normal.length()) <= LONGEST;
        var matches = holding(() -> encoder.matches(comparable ? normal : "", hash == null ? nobodys : hash));
        return comparable && hash != null && matches;
    }

    private String hash(String password) {
        return holding(() -> String.valueOf(encoder.encode(password)));
    }

    private <T> T holding(java.util.function.Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    /** One spelling for what keyboards of different devices send for the same characters. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static boolean containsName(String password, String name) {
        var inSmall = password.toLowerCase(Locale.ROOT);
        for (String part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (part.length() >= 3 && inSmall.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static void refuseIf(boolean condition, Weakness weakness) {
        if (condition) {
            throw new WeakPassword(weakness);
        }
    }
}
