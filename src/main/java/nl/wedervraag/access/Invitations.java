package nl.wedervraag.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.NameRefused.Reason;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in by an address that works once; they choose their password themselves. */
@Service
public class Invitations {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Grants grants;
    private final OneTimeLinks links;
    private final Acts acts;
    private final Clock clock;

    Invitations(JdbcClient jdbc, CurrentPerson current, Grants grants, OneTimeLinks links, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.grants = grants;
        this.links = links;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Invites somebody with a first role, which the caller must be able to give; the address is shown once.
     *
     * @throws NameRefused when the sign-in name is taken or too much like a taken one, or when somebody has a name like it
     *     and {@link NewInvitation#somebodyElse} wasn't said
     */
    @Transactional
    public OneTimeAddress invite(NewInvitation who) {
        var me = current.id();
        grants.requireMayGrant(me, who.role(), who.scope());
        refuseTaken(who);
        var address = links.invitation(me, who);
        acts.record(Act.of(ActKind.INVITATION_MADE)
                .by(me.value())
                .in(who.scope().teamOrNull())
                .with("role", who.role())
                .saying(who.name()));
        return address;
    }

    private record Known(String name, String signInName) {}

    private void refuseTaken(NewInvitation who) {
        var known = jdbc.sql(
                        "select name, sign_in_name from person"
                                + " union all select name, sign_in_name from one_time_link l where kind = 'INVITATION' and holds(l, :now)")
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new Known(row.getString(1), row.getString(2)))
                .list();
        var signInLikeness = Likeness.of(who.signInName());
        for (var one : known) {
            if (one.signInName.equals(who.signInName())) {
                throw new NameRefused(Reason.SIGN_IN_NAME_TAKEN, one.signInName);
            }
            if (Likeness.of(one.signInName).equals(signInLikeness)) {
                throw new NameRefused(Reason.SIGN_IN_NAME_LIKE, one.signInName);
            }
        }
        var likeness = Likeness.of(who.name());
        if (!who.somebodyElse()) {
            known.stream()
                    .filter(one -> Likeness.of(one.name).equals(likeness))
                    .findFirst()
                    .ifPresent(one -> {
                        throw new NameRefused(Reason.NAME_LIKE, one.name);
                    });
        }
    }

    /** Takes an invitation back: by whoever could have made it. */
    @Transactional
    public void withdraw(UUID invitation) {
        var me = current.id();
        var made = open(me).stream()
                .filter(one -> one.id.equals(invitation))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("%s can't withdraw invitation %s".formatted(me, invitation)));
        if (links.withdraw(invitation)) {
            acts.record(Act.of(ActKind.INVITATION_WITHDRAWN)
                    .by(me.value())
                    .on(invitation)
                    .in(made.scope.teamOrNull())
                    .with("role", made.role)
                    .saying(made.name));
        }
    }

    /** Those that still hold and that the caller could have made, the newest first: at most 200. */
    @Transactional(readOnly = true)
    public List<Open> open() {
        return open(current.id());
    }

    private List<Open> open(PersonId me) {
        return jdbc.sql("""
                        select l.id, l.name, l.sign_in_name, l.role, l.team, t.name as team_name, p.id as by_id, p.name as by_name,
                               l.expires_at
                        from one_time_link l join person p on p.id = l.made_by left join team t on t.id = l.team
                        where l.kind = 'INVITATION' and holds(l, :now) and may_grant(:me, l.role, l.team)
                        order by l.made_at desc, l.id limit 200
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("me", me.value())
                .query(Invitations::read)
                .list();
    }

    /** How many of a person's hold. */
    long madeBy(PersonId person) {
        return jdbc.sql(
                        "select count(*) from one_time_link l where kind = 'INVITATION' and made_by = :person and holds(l, :now)")
                .param("person", person.value())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    private static Open read(ResultSet row, int n) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sign_in_name"),
                Role.valueOf(row.getString("role")),
                Scope.of(row.getObject("team", UUID.class)),
                row.getString("team_name"),
                new Person(new PersonId(row.getObject("by_id", UUID.class)), row.getString("by_name")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /**
     * An invitation that nobody has used yet.
     *
     * @param team the team's name, null for the organisation
     */
    public record Open(
            UUID id,
            String name,
            String signInName,
            Role role,
            Scope scope,
            @Nullable String team,
            Person by,
            Instant until) {}
}
