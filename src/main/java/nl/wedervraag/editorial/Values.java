package nl.wedervraag.editorial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a few neighbouring words, numbers and signs may be worth, each as a text that is equal for equal values. A time on a
 * clock of twelve hours that doesn't say which half is another than either.
 */
final class Values {

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("\u20AC", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("euro's", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("$", "$"),
            Map.entry("dollar", "$"),
            Map.entry("dollars", "$"),
            Map.entry("\u00A3", "GBP"),
            Map.entry("gbp", "GBP"));
    private static final Set<String> PER_CENT = Set.of("%", "percent", "procent", "pct");

    private final Words words;
    private final List<Token> tokens;
    private final Numbers numbers;
    private final List<String> all = new ArrayList<>();

    /** @param name whether the first word has the capital of a name: then it is no number */
    Values(Words words, List<Token> tokens, boolean name) {
        this.words = words;
        this.tokens = tokens;
        this.numbers = new Numbers(words);
        if (!name) {
            number(tokens).ifPresent(number -> all.add("number " + number.toPlainString()));
            ordinal();
            abbreviated();
        }
        shares();
        amounts();
        all.addAll(new Dates(words, tokens).all());
        all.addAll(new Times(words.language(), tokens).all());
    }

    List<String> all() {
        return all;
    }

    private Optional<BigDecimal> number(List<Token> part) {
        return part.isEmpty() ? Optional.empty() : numbers.read(part);
    }

    private String last() {
        return tokens.getLast().lower();
    }

    private List<Token> butLast() {
        return tokens.subList(0, tokens.size() - 1);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void ordinal() {
        if (tokens.size() == 1) {
            Optional.ofNullable(words.data().ordinals().get(last())).ifPresent(n -> all.add("ordinal " + n));
        } else if (tokens.size() == 2
                && tokens.getFirst().isNumber()
                && tokens.getFirst().to() == tokens.getLast().from()
                && Numbers.ORDINAL_ENDINGS.contains(last())) {
            number(butLast()).ifPresent(n -> all.add("ordinal " + plain(n)));
        }
    }

    /** "Mon." and "Monday"; "min" and "minutes" after a number. */
    private void abbreviated() {
        if (tokens.size() <= 2 && (tokens.size() == 1 || last().equals("."))) {
            var word = tokens.getFirst().lower() + (tokens.size() == 1 ? "" : ".");
            Optional.ofNullable(words.data().weekdays().get(word)).ifPresent(day -> all.add("weekday " + day));
        }
        var unit = words.data().units().get(last());
        if (unit != null) {
            number(butLast()).ifPresent(n -> all.add(unit + " " + plain(n)));
        }
    }

    private void shares() {
        boolean apart = tokens.size() > 2
                && last().equals("cent")
                && tokens.get(tokens.size() - 2).lower().equals("per");
        if (apart || PER_CENT.contains(last())) {
            number(tokens.subList(0, tokens.size() - (apart ? 2 : 1))).ifPresent(n -> all.add("per cent " + plain(n)));
        }
    }

    private void amounts() {
        var first = CURRENCIES.get(tokens.getFirst().lower());
        var last = CURRENCIES.get(last());
        if (first != null && tokens.size() > 1) {
            boolean even = tokens.size() > 3
                    && last().equals("-")
                    && tokens.get(tokens.size() - 2).is(",");
            number(tokens.subList(1, tokens.size() - (even ? 2 : 0))).ifPresent(n -> all.add(first + " " + plain(n)));
        } else if (last != null) {
            number(butLast()).ifPresent(n -> all.add(last + " " + plain(n)));
        }
    }
}
