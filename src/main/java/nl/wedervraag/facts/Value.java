package nl.wedervraag.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.wedervraag.shared.Language;

/** What a fact is worth, whatever the language in which it is said. */
public sealed interface Value {

    Kind kind();

    /** Of a fact all values are of one kind. */
    enum Kind {
        NUMBER,
        MONEY,
        DATE,
        TEXT
    }

    record Number(BigDecimal amount) implements Value {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    record Money(BigDecimal amount, Currency currency) implements Value {
        @Override
        public Kind kind() {
            return Kind.MONEY;
        }
    }

    record Day(LocalDate day) implements Value {
        @Override
        public Kind kind() {
            return Kind.DATE;
        }
    }

    /** Said in words of its own in each language. */
    record Text(Map<Language, String> words) implements Value {

        public Text {
            words = Map.copyOf(words);
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    /** Those that have a sign which everybody reads. */
    enum Currency {
        EUR("€"),
        GBP("£"),
        USD("$"),
        CHF("CHF");

        private final String sign;

        Currency(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }
}
