package nl.wedervraag.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which acts {@code a} are asked for, with the values of its conditions by name, and in which order they come. */
final class ActQuery {

    private String conditions = "true";
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final boolean byTime;

    private ActQuery(boolean byTime) {
        this.byTime = byTime;
    }

    /** @param zone where the organisation is: days begin when they do there */
    static ActQuery of(Wanted wanted, ActRows.Reader reader, ZoneId zone) {
        var query = new ActQuery(wanted.from() != null || wanted.until() != null);
        query.put("drafts", reader.drafts());
        query.put("draftsCompany", reader.draftsCompany());
        if (reader.teams() != null) {
            query.where("a.team = any (:teams)", "teams", reader.teams());
        }
        if (wanted.kind() != null) {
            query.where("a.act = :kind", "kind", wanted.kind().name());
        }
        if (wanted.person() != null) {
            query.where("a.actor = :person", "person", wanted.person().value());
        }
        if (wanted.from() != null) {
            query.where("a.at >= :from", "from", begin(wanted.from(), zone));
        }
        if (wanted.until() != null) {
            query.where("a.at < :until", "until", begin(wanted.until().plusDays(1), zone));
        }
        return query;
    }

    private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private void where(String condition, String name, Object value) {
        conditions += " and " + condition;
        put(name, value);
    }

    void put(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /** Those alone that come after an act in the order of this query. */
    void earlierThan(long seq) {
        where(
                byTime
                        ? "(a.at, a.seq) < ((select b.at from audit_act b where b.seq = :before), :before)"
                        : "a.seq < :before",
                "before",
                seq);
    }

    String conditions() {
        return conditions;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    /** Whether times narrow it. Then they order it too, so that all that is later is left out at once. */
    boolean isByTime() {
        return byTime;
    }

    String order() {
        return byTime ? "a.at desc, a.seq desc" : "a.seq desc";
    }
}
