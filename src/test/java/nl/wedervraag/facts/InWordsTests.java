package nl.wedervraag.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.wedervraag.facts.Value.Currency;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each language has its own way to write numbers, amounts and days. */
class InWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25      | people | 25 people       | 25 people",
                "1250    | people | 1,250 people    | 1.250 people",
                "1250.5  |        | 1,250.5         | 1.250,5",
                "0.0625  |        | 0.0625          | 0,0625",
                "-3      | °C     | -3 °C           | -3 °C",
                "1234567 |        | 1,234,567       | 1.234.567",
                "30.0    | hours  | 30 hours        | 30 hours"
            })
    void numbers(BigDecimal amount, String unit, String english, String dutch) {
        var number = new Value.Number(amount);
        assertThat(InWords.of(number, unit == null ? "" : unit, Language.EN)).isEqualTo(english);
        assertThat(InWords.of(number, unit == null ? "" : unit, Language.NL)).isEqualTo(dutch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2500    | EUR | €2,500         | €~2.500",
                "2500.5  | EUR | €2,500.50      | €~2.500,50",
                "-80     | EUR | -€80           | -€~80",
                "1000000 | USD | $1,000,000     | $~1.000.000",
                "75      | CHF | CHF~75         | CHF~75"
            })
    void amounts(BigDecimal amount, Currency currency, String english, String dutch) {
        var money = new Value.Money(amount, currency);
        assertThat(InWords.of(money, "", Language.EN)).isEqualTo(english.replace('~', '\u00A0'));
        assertThat(InWords.of(money, "", Language.NL)).isEqualTo(dutch.replace('~', '\u00A0'));
        assertThat(InWords.of(money, "per jaar", Language.NL)).endsWith(" per jaar");
    }

    @Test
    void days() {
        var day = new Value.Day(LocalDate.of(2026, 3, 3));
        assertThat(InWords.of(day, "", Language.EN)).isEqualTo("3 March 2026");
        assertThat(InWords.of(day, "", Language.NL)).isEqualTo("3 maart 2026");
    }

    @Test
    void wordsAreTheirOwnInEachLanguage() {
        var text = new Value.Text(Map.of(Language.EN, "Tuesday and Thursday", Language.NL, "dinsdag en donderdag"));
        assertThat(InWords.of(text, "", Language.EN)).isEqualTo("Tuesday and Thursday");
        assertThat(InWords.of(text, "", Language.NL)).isEqualTo("dinsdag en donderdag");
    }
}
