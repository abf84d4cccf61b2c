package nl.wedervraag.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.DiscussedDocuments.Ground;
import nl.wedervraag.discussion.DiscussionRefused.Reason;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the members of a position's panel who see drafts say of a draft: 'I would say this', or 'differently', with why. */
@Service
@Transactional
public class Stances {

    /** In characters. */
    public static final int LONGEST = 500;

    /** A member with what they said, if anything. */
    private record Row(
            DocumentId document,
            Person person,
            boolean agrees,
            String why,
            @Nullable String substance,
            @Nullable Instant taken) {}

    private final DiscussedDocuments documents;
    private final JdbcClient jdbc;
    private final StanceRights rights;
    private final CurrentPerson current;
    private final Changes changes;
    private final Clock clock;

    Stances(
            DiscussedDocuments documents,
            JdbcClient jdbc,
            StanceRights rights,
            CurrentPerson current,
            Changes changes,
            Clock clock) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.rights = rights;
        this.current = current;
        this.changes = changes;
        this.clock = clock;
    }

    /** Of the draft as it stands now. */
    @Transactional(readOnly = true)
    public PanelStances of(PositionId position, DocumentId document) {
        Ground ground = rights.ground(position, document);
        return of(position, ground, now(List.of(document)).get(document), ground.open());
    }

    /**
     * Of the draft as it stood at a version, where it is only read: what was said of another text is outdated.
     *
     * @return empty where the draft isn't one of the position, or the position's drafts aren't for this person
     */
    @Transactional(readOnly = true)
    public Optional<PanelStances> at(PositionId position, DocumentId document, long version) {
        Ground ground = rights.seen(document);
        return rights.seesDrafts(position) && rights.holds(position, ground)
                ? Optional.of(of(
                        position,
                        ground,
                        documents.substances(Map.of(document, version)).get(document),
                        false))
                : Optional.empty();
    }

    private PanelStances of(PositionId position, Ground ground, @Nullable String text, boolean open) {
        List<Row> rows = rows(position, List.of(ground.document()));
        List<Stance> taken = new ArrayList<>();
        List<Person> silent = new ArrayList<>();
        for (Row row : rows) {
            if (row.taken() == null) {
                silent.add(row.person());
            } else {
                boolean outdated = !String.valueOf(row.substance()).equals(text);
                taken.add(new Stance(row.person(), row.agrees(), row.why(), row.taken(), outdated));
            }
        }
        boolean member = rows.stream().anyMatch(row -> row.person().id().equals(current.id()));
        return new PanelStances(taken, silent, member && open && text != null);
    }

    /**
     * Of many drafts as they stand now, for whoever sees the drafts of the position: a fixed number of statements.
     *
     * @return of each document of which somebody said something
     */
    @Transactional(readOnly = true)
    public Map<DocumentId, PanelStances.Tally> tallies(PositionId position, Collection<DocumentId> of) {
        rights.requireSeesDrafts(position);
        List<Row> rows = rows(position, of);
        List<Row> said = rows.stream().filter(row -> row.taken() != null).toList();
        Map<DocumentId, String> now =
                now(said.stream().map(Row::document).distinct().toList());
        int panel = (int) rows.stream().map(Row::person).distinct().count();
        Map<DocumentId, PanelStances.Tally> tallies = new HashMap<>();
        for (Row row : said) {
            boolean holds = String.valueOf(row.substance()).equals(now.get(row.document()));
            tallies.merge(
                    row.document(),
                    new PanelStances.Tally(holds && row.agrees() ? 1 : 0, holds && !row.agrees() ? 1 : 0, panel),
                    (one, other) ->
                            new PanelStances.Tally(one.agree() + other.agree(), one.differ() + other.differ(), panel));
        }
        return tallies;
    }

    /**
     * 'I would say this', in place of what one said before.
     *
     * @param version of the draft that one read
     */
    public void agree(PositionId position, DocumentId document, long version) {
        take(position, document, version, true, "");
    }

    /**
     * 'I would say it differently', in place of what one said before.
     *
     * @param version of the draft that one read
     * @throws TextRefused when there is no reason, or one that can't be taken
     */
    public void differ(PositionId position, DocumentId document, long version, String why) {
        String said = OneLine.several(why, LONGEST);
        if (said.isEmpty()) {
            current.id();
            throw new TextRefused(TextRefused.Reason.EMPTY, LONGEST);
        }
        take(position, document, version, false, said);
    }

    public void takeBack(PositionId position, DocumentId document) {
        rights.ground(position, document);
        int gone = jdbc.sql("delete from stance where position = ? and document = ? and person = ?")
                .params(position.value(), document.value(), current.id().value())
                .update();
        if (gone == 1) {
            tell(document);
        }
    }

    private void take(PositionId position, DocumentId document, long version, boolean agrees, String why) {
        Ground ground = rights.ground(position, document);
        rights.requireMember(position);
        if (!ground.open()) {
            throw new DiscussionRefused(Reason.CLOSED);
        }
        String substance = documents.substances(Map.of(document, version)).get(document);
        if (substance == null) {
            throw new DiscussionRefused(Reason.WORDS);
        }
        jdbc.sql("""
                        insert into stance (position, document, person, agrees, why, version, substance, taken)
                        values (:position, :document, :me, :agrees, :why, :version, :substance, :now)
                        on conflict (position, document, person) do update
                        set agrees = excluded.agrees, why = excluded.why, version = excluded.version,
                            substance = excluded.substance, taken = excluded.taken
                        """)
                .param("position", position.value())
                .param("document", document.value())
                .param("me", current.id().value())
                .param("agrees", agrees)
                .param("why", why)
                .param("version", version)
                .param("substance", substance)
                .param("now", OffsetDateTime.now(clock))
                .update();
        tell(document);
    }

    private Map<DocumentId, String> now(Collection<DocumentId> of) {
        return of.isEmpty() ? Map.of() : documents.substances(documents.versions(of));
    }

    private List<Row> rows(PositionId position, Collection<DocumentId> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select d.id as document, panel.id, panel.name, s.agrees, s.why, s.substance, s.taken
                        from (select p.id, p.name %s) panel
                        cross join unnest(cast(:documents as uuid[])) d(id)
                        left join stance s on s.position = :position and s.document = d.id and s.person = panel.id
                        order by panel.name, panel.id
                        """.formatted(StanceRights.PANEL))
                .param("position", position.value())
                .param("documents", of.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query(Stances::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var taken = row.getObject("taken", OffsetDateTime.class);
        return new Row(
                new DocumentId(row.getObject("document", UUID.class)),
                new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name")),
                row.getBoolean("agrees"),
                taken == null ? "" : row.getString("why"),
                row.getString("substance"),
                taken == null ? null : taken.toInstant());
    }

    private void tell(DocumentId document) {
        changes.publish(Topics.DISCUSSION, document.value());
    }
}
