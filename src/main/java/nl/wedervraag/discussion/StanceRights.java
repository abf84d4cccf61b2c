package nl.wedervraag.discussion;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.DiscussedDocuments.Ground;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see what a position's panel says of a draft, and who is of that panel. */
@Component
class StanceRights {

    /** The members who are asked, as the rest of a statement with their position as a parameter. */
    static final String PANEL = """
            from panel_member m
            join person p on p.id = m.person
            join position o on o.id = m.position
            where m.position = :position and has_right(p.id, 'SEE_DRAFTS', o.team)
            """;

    private final DiscussedDocuments documents;
    private final JdbcClient jdbc;
    private final Rights rights;
    private final CurrentPerson current;

    StanceRights(DiscussedDocuments documents, JdbcClient jdbc, Rights rights, CurrentPerson current) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.rights = rights;
        this.current = current;
    }

    void requireMember(PositionId position) {
        boolean member = jdbc.sql("select exists (select " + PANEL + " and p.id = :me)")
                .param("position", position.value())
                .param("me", current.id().value())
                .query(Boolean.class)
                .single();
        if (!member) {
            throw new NotAllowed("%s isn't of the panel of %s".formatted(current.id(), position));
        }
    }

    void requireSeesDrafts(PositionId position) {
        if (!seesDrafts(position)) {
            throw new NotAllowed("%s sees no drafts of %s".formatted(current.id(), position));
        }
    }

    boolean seesDrafts(PositionId position) {
        return jdbc.sql("""
                        select exists (select from position o where o.id = :position and has_right(:me, 'SEE_DRAFTS', o.team))
                        """)
                .param("position", position.value())
                .param("me", current.id().value())
                .query(Boolean.class)
                .single();
    }

    /** A document of the position, its team or the company. */
    Ground ground(PositionId position, DocumentId document) {
        requireSeesDrafts(position);
        Ground ground = seen(document);
        if (!holds(position, ground)) {
            throw new NotAllowed("%s doesn't hold for %s".formatted(document, position));
        }
        return ground;
    }

    Ground seen(DocumentId document) {
        Ground ground = documents.of(document);
        rights.require(current.id(), Right.SEE_DRAFTS, ground.scope());
        return ground;
    }

    boolean holds(PositionId position, Ground ground) {
        PositionId only = ground.position();
        return jdbc.sql("""
                        select exists (select from position o where o.id = :position
                                       and (cast(:only as uuid) is null or o.id = :only)
                                       and (cast(:team as uuid) is null or o.team = :team))
                        """)
                .param("position", position.value())
                .param("only", only == null ? null : only.value())
                .param("team", ground.scope().teamOrNull())
                .query(Boolean.class)
                .single();
    }
}
