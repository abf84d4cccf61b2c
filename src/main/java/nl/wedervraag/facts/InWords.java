package nl.wedervraag.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.wedervraag.facts.Value.Currency;
import nl.wedervraag.shared.Language;

/** How a value is said in a language: 1.250 people, € 2.500 a year, 3 maart 2026; each in the language's own form. */
final class InWords {

    /** Keeps a sign and its amount on one line. */
    private static final String NO_BREAK = "\u00A0";

    private InWords() {}

    /** @param unit said after a number or an amount; empty for none */
    static String of(Value value, String unit, Language language) {
        return switch (value) {
            case Value.Number(BigDecimal amount) -> withUnit(number(amount, "#,##0.####", language), unit);
            case Value.Money(BigDecimal amount, Currency currency) -> withUnit(money(amount, currency, language), unit);
            case Value.Day(LocalDate day) ->
                DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
            case Value.Text text -> text.words().getOrDefault(language, "");
        };
    }

    private static String money(BigDecimal amount, Currency currency, Language language) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        var digits = number(amount.abs(), whole ? "#,##0" : "#,##0.00", language);
        boolean apart =
                language == Language.NL || Character.isLetter(currency.sign().charAt(0));
        return (amount.signum() < 0 ? "-" : "") + currency.sign() + (apart ? NO_BREAK : "") + digits;
    }

    private static String number(BigDecimal amount, String pattern, Language language) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale()));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(amount);
    }

    private static String withUnit(String words, String unit) {
        return unit.isEmpty() ? words : words + " " + unit;
    }
}
