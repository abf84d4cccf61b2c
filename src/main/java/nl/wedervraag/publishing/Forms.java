package nl.wedervraag.publishing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.TreeMap;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The forms of all kinds, and what each takes. */
@Component
class Forms {

    private final ObjectProvider<Form> all;
    private final Clock clock;

    Forms(ObjectProvider<Form> all, Clock clock) {
        this.all = all;
        this.clock = clock;
    }

    Form of(Kind kind) {
        return all.stream()
                .filter(form -> form.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form of " + kind));
    }

    /**
     * The content as it is kept: what the form asks, in plain text.
     *
     * @throws FieldRefused when something can't be taken
     */
    Content checked(Kind kind, @Nullable PieceId of, Content typed) {
        Form form = of(kind);
        var values = new TreeMap<String, String>();
        for (Field field : form.fields(of)) {
            values.put(field.name(), form.asks(field, typed) ? checked(field, typed.get(field.name())) : "");
        }
        if (values.getOrDefault(Content.TITLE, "").isEmpty()) {
            throw new FieldRefused(title(form, of), FieldRefused.Reason.EMPTY);
        }
        return new Content(values);
    }

    private static Field title(Form form, @Nullable PieceId of) {
        return form.fields(of).stream()
                .filter(field -> field.name().equals(Content.TITLE))
                .findFirst()
                .orElseThrow();
    }

    private String checked(Field field, String typed) {
        if (typed.isBlank()) {
            return field.choices().isEmpty() ? "" : field.choices().getFirst();
        }
        try {
            return switch (field.type()) {
                case LINE -> OneLine.of(typed, field.longest());
                case TEXT -> OneLine.several(typed, field.longest());
                case MONTH -> typed.strip().length() > 7 ? day(field, typed) : month(field, typed);
                case DAY -> day(field, typed);
                case CHOICE -> choice(field, typed);
            };
        } catch (TextRefused refused) {
            throw new FieldRefused(field, refused);
        } catch (DateTimeException noDay) {
            throw new FieldRefused(field, FieldRefused.Reason.NO_DAY);
        }
    }

    private String day(Field field, String typed) {
        LocalDate day = LocalDate.parse(typed.strip());
        if (day.isAfter(LocalDate.now(clock))) {
            throw new FieldRefused(field, FieldRefused.Reason.TO_COME);
        }
        return plausible(field, day.getYear(), day.toString());
    }

    private String month(Field field, String typed) {
        YearMonth month = YearMonth.parse(typed.strip());
        if (month.isAfter(YearMonth.now(clock))) {
            throw new FieldRefused(field, FieldRefused.Reason.TO_COME);
        }
        return plausible(field, month.getYear(), month.toString());
    }

    /** The year 26 is a slip of the hand. */
    private static String plausible(Field field, int year, String text) {
        if (year < 1900) {
            throw new FieldRefused(field, FieldRefused.Reason.NO_DAY);
        }
        return text;
    }

    private static String choice(Field field, String typed) {
        if (!field.choices().contains(typed)) {
            throw new FieldRefused(field, FieldRefused.Reason.NOT_PLAIN);
        }
        return typed;
    }
}
