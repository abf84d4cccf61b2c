package nl.wedervraag.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.Teams;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.audit.Named;
import nl.wedervraag.oversight.ActRows.Row;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The log of acts, for whoever may read it: all of it on the organisation, a team's acts on that team. */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    private static final int PAGE = 50;
    private static final int MOST_PEOPLE = 500;

    private final ActRows rows;
    private final ObjectProvider<Named> named;
    private final Teams teams;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Clock clock;

    AuditLog(
            ActRows rows,
            ObjectProvider<Named> named,
            Teams teams,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Clock clock) {
        this.rows = rows;
        this.named = named;
        this.teams = teams;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.clock = clock;
    }

    /** @param next the key of the next page, null on the last */
    public record Page(List<Entry> entries, @Nullable Long next) {}

    /** @param before the key of the page, null for the newest acts */
    public Page page(Wanted wanted, @Nullable Long before) {
        List<Row> found = rows.page(wanted, reader(), before, PAGE + 1);
        List<Row> shown = found.subList(0, Math.min(PAGE, found.size()));
        var names = names(shown);
        return new Page(
                shown.stream().map(row -> entry(row, names)).toList(),
                found.size() > PAGE ? shown.getLast().seq() : null);
    }

    /** Whoever did something that is seen, by name. */
    public List<Person> people() {
        return rows.actors(seen(), MOST_PEOPLE);
    }

    public boolean mayErase() {
        return rights.may(current.id(), Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
    }

    /** Takes away for good what was said in an act; that it was is an act itself. */
    @Transactional
    public void erase(long seq) {
        rights.require(current.id(), Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        rows.erase(seq, current.id().value(), OffsetDateTime.now(clock));
    }

    /** Writes all that is wanted, the newest first; that it went out is an act itself. */
    @Transactional
    public void export(Wanted wanted, Export form, Writer out) {
        var seen = seen();
        long lines = 0;
        try (Stream<Row> all = rows.all(wanted, reader())) {
            out.write(form.head());
            for (var each = all.iterator(); each.hasNext(); lines++) {
                out.write(form.line(each.next()));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acts.record(Act.of(ActKind.AUDIT_EXPORTED)
                .by(current.id().value())
                .in(seen == null || seen.length != 1 ? null : seen[0])
                .with("form", form)
                .with("acts", lines));
    }

    private ActRows.Reader reader() {
        return new ActRows.Reader(
                seen(),
                teams.where(Right.SEE_DRAFTS).stream()
                        .map(team -> team.id().value())
                        .toArray(UUID[]::new),
                rights.may(current.id(), Right.SEE_DRAFTS, Scope.ORGANISATION));
    }

    /** The teams whose acts this person reads; null: all there are. */
    private UUID @Nullable [] seen() {
        var me = current.id();
        if (rights.may(me, Right.READ_AUDIT, Scope.ORGANISATION)) {
            return null;
        }
        if (!rights.mayAnywhere(me, Right.READ_AUDIT)) {
            throw new NotAllowed("%s reads no log of acts".formatted(me));
        }
        return teams.where(Right.READ_AUDIT).stream()
                .map(team -> team.id().value())
                .toArray(UUID[]::new);
    }

    private Map<UUID, String> names(List<Row> found) {
        var ids = found.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.object(), row.team())
                                .filter(Objects::nonNull)
                                .map(UUID.class::cast),
                        details(row).values().stream().flatMap(AuditLog::id)))
                .distinct()
                .toList();
        Map<UUID, String> names = new HashMap<>();
        named.forEach(room -> names.putAll(room.names(ids)));
        return names;
    }

    private static Entry entry(Row row, Map<UUID, String> names) {
        Map<String, String> details = new TreeMap<>();
        details(row).forEach((key, value) -> {
            if (id(value).findAny().isEmpty()) {
                details.put(key, value);
            } else {
                id(value).map(names::get).filter(Objects::nonNull).forEach(name -> details.put(key, name));
            }
        });
        return new Entry(
                row.seq(),
                row.at(),
                row.act(),
                row.actor(),
                row.actorName(),
                row.object() == null ? null : names.get(row.object()),
                row.team() == null ? null : names.get(row.team()),
                details,
                row.text(),
                row.hidden(),
                row.erased());
    }

    private static Map<String, String> details(Row row) {
        Map<String, String> details = new TreeMap<>();
        JsonMapper.shared().readTree(row.details()).forEachEntry((key, value) -> details.put(key, value.asString()));
        return details;
    }

    private static Stream<UUID> id(String value) {
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Stream.of(UUID.fromString(value))
                : Stream.empty();
    }
}
