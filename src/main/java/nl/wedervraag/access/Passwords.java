package nl.wedervraag.access;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import nl.wedervraag.access.WeakPassword.Weakness;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks new passwords, keeps them as Argon2id hashes, compares them. */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final int SHORTEST_NAME = 3;
    /** What organisations are called by is often a word of every day. */
    private static final int SHORTEST_OF_ORGANISATION = 5;

    private static final Set<String> BETWEEN_NAMES =
            Set.of("van", "den", "der", "ter", "ten", "het", "von", "the", "and");
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    private final PasswordEncoder encoder;
    private final CommonPasswords common = CommonPasswords.load();
    /** Each comparison takes memory: a flood of them waits instead of taking it all. */
    private final Semaphore atOnce = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    /** Compared with when a name is unknown, so that this takes as long. */
    private final String nobodys;

    @Autowired
    Passwords() {
        this(new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, ITERATIONS));
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        nobodys = hash("nobody's password");
    }

    /**
     * @param organisation what it is called, empty when nobody knows yet
     * @throws WeakPassword when it can be guessed
     */
    String checkedAndHashed(String password, String organisation, String... namesOfOwner) {
        var normal = normalised(password);
        var length = normal.codePointCount(0, normal.length());
        refuseIf(length < SHORTEST, Weakness.TOO_SHORT);
        refuseIf(length > LONGEST, Weakness.TOO_LONG);
        refuseIf(common.contains(normal), Weakness.COMMON);
        for (String name : namesOfOwner) {
            refuseIf(containsPart(normal, name, SHORTEST_NAME), Weakness.CONTAINS_NAME);
        }
        refuseIf(containsPart(normal, organisation, SHORTEST_OF_ORGANISATION), Weakness.CONTAINS_ORGANISATION);
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

    private static boolean containsPart(String password, String name, int shortest) {
        var inSmall = password.toLowerCase(Locale.ROOT);
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .anyMatch(part -> part.length() >= shortest && !BETWEEN_NAMES.contains(part) && inSmall.contains(part));
    }

    private static void refuseIf(boolean condition, Weakness weakness) {
        if (condition) {
            throw new WeakPassword(weakness);
        }
    }
}
