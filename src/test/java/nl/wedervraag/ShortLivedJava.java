package nl.wedervraag;

import java.nio.file.Path;
import java.util.List;

/**
 * A JVM of these tests' own version that ends soon: long before a compiler that optimises has earned its time back, so
 * that it starts with less than half of the CPU time.
 */
public final class ShortLivedJava {

    private ShortLivedJava() {}

    /** What begins its command; options of its own and what it runs follow. */
    public static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC");
    }
}
