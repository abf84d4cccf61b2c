package nl.wedervraag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in, for them to recognise it later.
 *
 * @param device the names of the browser and the system, as far as the browser says them
 */
record Place(@Nullable String source, @Nullable String device) {

    static final Place UNKNOWN = new Place(null, null);

    /** The first that is named holds: each of them also names those after it. */
    private static final List<String> BROWSERS =
            List.of("Firefox", "Edg", "OPR", "SamsungBrowser", "Chrome", "Chromium", "CriOS", "Safari");

    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux");

    static Place of(HttpServletRequest request) {
        return new Place(request.getRemoteAddr(), device(request.getHeader("User-Agent")));
    }

    static @Nullable String device(@Nullable String agent) {
        if (agent == null) {
            return null;
        }
        var named = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(list -> list.stream()
                        .filter(word -> agent.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                        .limit(1))
                .map(Place::calledByPeople)
                .toList();
        return named.isEmpty() ? null : String.join(", ", named);
    }

    private static String calledByPeople(String word) {
        return switch (word) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "SamsungBrowser" -> "Samsung Internet";
            case "CriOS" -> "Chrome";
            case "Mac OS X" -> "macOS";
            case "CrOS" -> "ChromeOS";
            default -> word;
        };
    }
}
