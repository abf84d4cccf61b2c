package nl.wedervraag.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of secret addresses that work once. A link dies when it is used, withdrawn or late, when its person's rights changed
 * since, and when its maker could no longer make it. Asks for no right: whoever calls it has.
 */
@Component
class OneTimeLinks {

    static final Duration INVITATION_HOLDS = Duration.ofDays(3);
    static final Duration PASSWORD_HOLDS = Duration.ofHours(12);

    private static final String OPEN = "used_at is null and withdrawn_at is null";

    /** Nor does one that a wrong clock has made in a far future. */
    private static final String HOLDS = "holds(l, :now) and l.made_at - interval '1 day' < :now";

    private final JdbcClient jdbc;
    private final PublicAddress address;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.address = address;
        this.clock = clock;
    }

    /** What a link is for. */
    sealed interface Purpose {
        /** Somebody new, with a first role. */
        record Coming(String name, String signInName, Role role, Scope scope) implements Purpose {}

        /** A person who chooses a new password. */
        record NewPassword(PersonId person) implements Purpose {}
    }

    record Link(UUID id, @Nullable PersonId madeBy, Purpose purpose) {}

    OneTimeAddress invitation(PersonId by, NewInvitation who) {
        var token = Token.random();
        var until = OffsetDateTime.now(clock).plus(INVITATION_HOLDS);
        jdbc.sql("""
                        insert into one_time_link (id, kind, token_hash, made_by, made_at, expires_at, name, sign_in_name, role, team)
                        values (:id, 'INVITATION', :hash, :by, :now, :until, :name, :signInName, :role, cast(:team as uuid))
                        """)
                .param("id", Ids.next())
                .param("hash", token.hash())
                .param("by", by.value())
                .param("now", OffsetDateTime.now(clock))
                .param("until", until)
                .param("name", who.name())
                .param("signInName", who.signInName())
                .param("role", who.role().name())
                .param("team", who.scope().teamOrNull())
                .update();
        return new OneTimeAddress(address.ofLink(token), until.toInstant());
    }

    /** In place of any that this person has. */
    OneTimeAddress newPassword(@Nullable PersonId by, PersonId person) {
        withdrawFor(person);
        var token = Token.random();
        var until = OffsetDateTime.now(clock).plus(PASSWORD_HOLDS);
        jdbc.sql("""
                        insert into one_time_link (id, kind, token_hash, made_by, made_at, expires_at, person, rights_version)
                        select :id, 'PASSWORD', :hash, cast(:by as uuid), :now, :until, id, rights_version
                        from person where id = :person
                        """)
                .param("id", Ids.next())
                .param("hash", token.hash())
                .param("by", by == null ? null : by.value())
                .param("now", OffsetDateTime.now(clock))
                .param("until", until)
                .param("person", person.value())
                .update();
        return new OneTimeAddress(address.ofLink(token), until.toInstant());
    }

    /** What the link is for while it holds; looking at it uses nothing. */
    @Transactional(readOnly = true)
    public Optional<Link> look(Token token) {
        return jdbc.sql("select * from one_time_link l where token_hash = :hash and " + HOLDS)
                .param("hash", token.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(OneTimeLinks::link)
                .optional();
    }

    /** Uses the link up: of many at once, one gets it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Link> take(Token token) {
        return jdbc.sql("update one_time_link l set used_at = :now where token_hash = :hash and " + HOLDS
                        + " returning *")
                .param("hash", token.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(OneTimeLinks::link)
                .optional();
    }

    boolean withdraw(UUID id) {
        return withdraw("id = :which", id) == 1;
    }

    /** Links to a new password of the person. */
    void withdrawFor(PersonId person) {
        withdraw("person = :which", person.value());
    }

    /** What the person has made. */
    void withdrawBy(PersonId maker) {
        withdraw("made_by = :which", maker.value());
    }

    /** What the person has made and could no longer make. */
    void withdrawTooMuch(PersonId maker) {
        withdraw("made_by = :which and not holds(one_time_link, :now)", maker.value());
    }

    private int withdraw(String which, UUID value) {
        return jdbc.sql("update one_time_link set withdrawn_at = :now where " + OPEN + " and " + which)
                .param("now", OffsetDateTime.now(clock))
                .param("which", value)
                .update();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        var by = row.getObject("made_by", UUID.class);
        var purpose = "INVITATION".equals(row.getString("kind"))
                ? new Purpose.Coming(
                        row.getString("name"),
                        row.getString("sign_in_name"),
                        Role.valueOf(row.getString("role")),
                        Scope.of(row.getObject("team", UUID.class)))
                : new Purpose.NewPassword(new PersonId(row.getObject("person", UUID.class)));
        return new Link(row.getObject("id", UUID.class), by == null ? null : new PersonId(by), purpose);
    }
}
