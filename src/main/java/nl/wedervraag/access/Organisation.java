package nl.wedervraag.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.OneLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organisation settles for everybody, and whether it is still being set up. */
@Service
public class Organisation {

    public static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Rights rights;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    Organisation(JdbcClient jdbc, CurrentPerson current, Rights rights, Acts acts, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.rights = rights;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param languages in which wordings are written: one or more, the first is the usual one
     * @param zone decides when a day begins
     */
    public record Settings(String name, List<Language> languages, ZoneId zone) {

        public Settings {
            name = OneLine.of(name, LONGEST_NAME);
            languages = languages.stream().distinct().toList();
        }
    }

    /** For this room alone, whoever asks; empty while there is none. */
    static String name(JdbcClient jdbc) {
        return jdbc.sql("select name from organisation")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** For everybody who is signed in. */
    @Transactional(readOnly = true)
    public Settings settings() {
        current.get();
        return jdbc.sql("select name, languages, time_zone from organisation")
                .query(Organisation::read)
                .single();
    }

    /** In which wordings are written, the usual one first. For everybody who is signed in. */
    @Transactional(readOnly = true)
    public List<Language> languages() {
        return settings().languages();
    }

    private static Settings read(ResultSet row, int n) throws SQLException {
        Array languages = row.getArray("languages");
        return new Settings(
                row.getString("name"),
                Stream.of((String[]) languages.getArray())
                        .map(Language::valueOf)
                        .toList(),
                zone(row.getString("time_zone")));
    }

    /** One that this program's own table of zones doesn't know any more doesn't shut anybody out. */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }

    @Transactional
    public void change(Settings to) {
        var me = requireAdministrator();
        if (to.languages.isEmpty()) {
            throw new IllegalArgumentException("no language");
        }
        jdbc.sql("update organisation set name = :name, languages = :languages, time_zone = :zone")
                .param("name", to.name)
                .param("languages", to.languages.stream().map(Language::name).toArray(String[]::new))
                .param("zone", to.zone.getId())
                .update();
        changes.publish(AccessTopics.ORGANISATION, me.value());
        acts.record(Act.of(ActKind.ORGANISATION_CHANGED).by(me.value()).saying(to.name));
    }

    /** Whether the caller runs the organisation and nobody has said yet that it is set up. */
    @Transactional(readOnly = true)
    public boolean isBeingSetUp() {
        return rights.may(current.id(), Right.MANAGE_ORGANISATION, Scope.ORGANISATION)
                && jdbc.sql("select coalesce((select set_up_at is null from organisation), false)")
                        .query(Boolean.class)
                        .single();
    }

    /** From now on nobody is led through setting up. */
    @Transactional
    public void setUp() {
        var me = requireAdministrator();
        jdbc.sql("update organisation set set_up_at = coalesce(set_up_at, :now)")
                .param("now", OffsetDateTime.now(clock))
                .update();
        changes.publish(AccessTopics.ORGANISATION, me.value());
    }

    private PersonId requireAdministrator() {
        var me = current.id();
        rights.require(me, Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        return me;
    }
}
