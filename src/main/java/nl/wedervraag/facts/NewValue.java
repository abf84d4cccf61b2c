package nl.wedervraag.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import nl.wedervraag.facts.FactRefused.Field;
import nl.wedervraag.facts.FactRefused.Reason;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.jspecify.annotations.Nullable;

/**
 * A value as somebody typed it.
 *
 * @param value null where what was typed is none
 * @param units said after a number or an amount, in each language; empty for none
 * @param source where it comes from
 * @param validFrom the day since when it holds, or from when it will; null where what was typed is none
 */
public record NewValue(
        @Nullable Value value,
        Map<Language, String> units,
        String source,
        @Nullable LocalDate validFrom) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_SOURCE = 300;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    public NewValue {
        units = Map.copyOf(units);
    }

    /** A value that can be kept. */
    record Checked(Value value, Map<Language, String> units, String source, LocalDate validFrom) {

        String words(Language language) {
            return InWords.of(value, units.getOrDefault(language, ""), language);
        }

        Map<Language, String> inWords() {
            Map<Language, String> words = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                if (!words(language).isEmpty()) {
                    words.put(language, words(language));
                }
            }
            return words;
        }
    }

    /**
     * @param languages in which it has to be said
     * @throws FactRefused when something can't be taken
     */
    Checked checked(Value.Kind kind, Collection<Language> languages) {
        if (value == null || value.kind() != kind) {
            throw new FactRefused(Field.VALUE, kind == Value.Kind.DATE ? Reason.NO_DAY : Reason.NO_NUMBER);
        }
        var checked = checked(value, languages);
        if (validFrom == null || validFrom.getYear() < 1900 || validFrom.getYear() > 2999) {
            throw new FactRefused(Field.VALID_FROM, Reason.NO_DAY);
        }
        boolean hasUnit = kind == Value.Kind.NUMBER || kind == Value.Kind.MONEY;
        return new Checked(
                checked, hasUnit ? checkedUnits() : Map.of(), line(source, Field.SOURCE, LONGEST_SOURCE), validFrom);
    }

    private static Value checked(Value value, Collection<Language> languages) {
        return switch (value) {
            case Value.Number number -> {
                requireFit(number.amount(), 4);
                yield number;
            }
            case Value.Money money -> {
                requireFit(money.amount(), 2);
                yield money;
            }
            case Value.Day day -> {
                if (day.day().getYear() < 1000 || day.day().getYear() > 9999) {
                    throw new FactRefused(Field.VALUE, Reason.NO_DAY);
                }
                yield day;
            }
            case Value.Text text -> new Value.Text(words(text, languages));
        };
    }

    private static void requireFit(BigDecimal amount, int decimals) {
        if (amount.abs().compareTo(LARGEST) > 0 || amount.stripTrailingZeros().scale() > decimals) {
            throw new FactRefused(Field.VALUE, Reason.NO_NUMBER);
        }
    }

    private static Map<Language, String> words(Value.Text text, Collection<Language> languages) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Language language : languages) {
            words.put(language, line(text.words().getOrDefault(language, ""), Field.VALUE, LONGEST_TEXT));
        }
        return words;
    }

    private Map<Language, String> checkedUnits() {
        Map<Language, String> checked = new EnumMap<>(Language.class);
        units.forEach((language, unit) -> {
            if (!unit.isBlank()) {
                checked.put(language, line(unit, Field.UNIT, LONGEST_UNIT));
            }
        });
        return checked;
    }

    static String line(String typed, Field field, int longest) {
        try {
            return OneLine.of(typed, longest);
        } catch (TextRefused refused) {
            throw new FactRefused(field, Reason.valueOf(refused.reason().name()));
        }
    }
}
