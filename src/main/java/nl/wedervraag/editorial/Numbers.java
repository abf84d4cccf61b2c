package nl.wedervraag.editorial;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wedervraag.shared.Language;

/** Reads numbers in digits and words, as a language writes them. */
record Numbers(Words words) {

    /** Of a number in digits that says a place in a row. */
    static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th", "e", "de", "ste");

    private static final String GROUP = "\\d{1,3}(?:%s\\d{3})+";
    private static final Pattern PLAIN = Pattern.compile("0|[1-9]\\d*");
    private static final Pattern SPACED = Pattern.compile(GROUP.formatted("[\\u00A0\\u202F]") + "(?:[.,]\\d+)?");
    private static final Map<String, BigDecimal> TIMES = Map.of(
            "k", BigDecimal.valueOf(1_000),
            "hundred", BigDecimal.valueOf(100),
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "honderd", BigDecimal.valueOf(100),
            "duizend", BigDecimal.valueOf(1_000),
            "miljoen", BigDecimal.valueOf(1_000_000),
            "mln", BigDecimal.valueOf(1_000_000),
            "miljard", BigDecimal.valueOf(1_000_000_000));

    /**
     * The number that all these say; none where they say more, or none.
     *
     * @return with as many decimals as are written
     */
    Optional<BigDecimal> read(List<Token> tokens) {
        var single = tokens.size() > 1 ? TIMES.get(tokens.getLast().lower()) : null;
        if (single != null) {
            return read(tokens.subList(0, tokens.size() - 1)).map(number -> whole(number.multiply(single)));
        }
        return switch (tokens.size()) {
            case 1 -> single(tokens.getFirst());
            case 3 -> tensAndUnits(tokens);
            default -> Optional.empty();
        };
    }

    private static BigDecimal whole(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private Optional<BigDecimal> single(Token token) {
        return token.isNumber()
                ? digits(token.text())
                : Optional.ofNullable(words.data().numbers().get(token.lower())).map(BigDecimal::valueOf);
    }

    /** As "twenty-five". */
    private Optional<BigDecimal> tensAndUnits(List<Token> tokens) {
        var tens = words.data().numbers().get(tokens.get(0).lower());
        var units = words.data().numbers().get(tokens.get(2).lower());
        return tokens.get(1).is("-")
                        && tens != null
                        && units != null
                        && tens >= 20
                        && tens < 100
                        && tens % 10 == 0
                        && units < 10
                ? Optional.of(BigDecimal.valueOf(tens + (long) units))
                : Optional.empty();
    }

    private Optional<BigDecimal> digits(String text) {
        boolean dutch = words.language() == Language.NL;
        var point = dutch ? "," : ".";
        var group = dutch ? "." : ",";
        if (SPACED.matcher(text).matches()) {
            var bare = text.replaceAll("[\\u00A0\\u202F]", "");
            return bare.contains(group) ? Optional.empty() : Optional.of(new BigDecimal(bare.replace(point, ".")));
        }
        int at = text.indexOf(point);
        var whole = at < 0 ? text : text.substring(0, at);
        var part = at < 0 ? "" : text.substring(at + 1);
        boolean grouped = whole.matches(GROUP.formatted(Pattern.quote(group)));
        if (!grouped && !PLAIN.matcher(whole).matches() || at >= 0 && !part.matches("\\d+")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(whole.replace(group, "") + (at < 0 ? "" : "." + part)));
    }
}
