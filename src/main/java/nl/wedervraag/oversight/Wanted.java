package nl.wedervraag.oversight;

import java.time.LocalDate;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.audit.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * Which acts somebody looks for; null for any.
 *
 * @param text part of what was said in the act, or of the name of whoever did it or had it done to them
 * @param until including that day
 */
public record Wanted(
        String text,
        @Nullable ActKind kind,
        @Nullable PersonId person,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final Wanted EVERYTHING = new Wanted("", null, null, null, null);
}
