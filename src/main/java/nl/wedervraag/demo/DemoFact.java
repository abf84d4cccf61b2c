package nl.wedervraag.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.wedervraag.facts.Value;

/**
 * A fact, added so many days before the demo is filled.
 *
 * @param scope a team's key, or {@link DemoOrganisation#COMPANY}
 * @param kind a number or an amount
 * @param units by a language's two letters
 */
record DemoFact(
        String key,
        String scope,
        String by,
        int day,
        String name,
        Value.Kind kind,
        BigDecimal amount,
        Map<String, String> units,
        String source) {

    /** A resource's outermost value. */
    record File(List<DemoFact> facts) {}
}
