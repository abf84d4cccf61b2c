package nl.wedervraag.access;

import java.util.Optional;
import nl.wedervraag.access.OneTimeLinks.Link;
import nl.wedervraag.access.OneTimeLinks.Purpose.Coming;
import nl.wedervraag.access.OneTimeLinks.Purpose.NewPassword;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Uses a one-time address: the account or the password is there after it, or nothing has changed and the address works on. */
@Component
class LinkSignIn {

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Grants grants;
    private final SignIns signIns;
    private final Acts acts;
    private final Changes changes;
    private final TransactionTemplate transaction;

    LinkSignIn(
            JdbcClient jdbc,
            OneTimeLinks links,
            Passwords passwords,
            Accounts accounts,
            Grants grants,
            SignIns signIns,
            Acts acts,
            Changes changes,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.links = links;
        this.passwords = passwords;
        this.accounts = accounts;
        this.grants = grants;
        this.signIns = signIns;
        this.acts = acts;
        this.changes = changes;
        this.transaction = transaction;
    }

    Optional<LinkShown> look(Token token) {
        return links.look(token).map(this::shown);
    }

    private LinkShown shown(Link link) {
        return switch (link.purpose()) {
            case Coming who ->
                jdbc.sql("select o.name, p.name, (select t.name from team t where t.id = cast(:team as uuid))"
                                + " from organisation o, person p where p.id = :by")
                        .param("team", who.scope().teamOrNull())
                        .param(
                                "by",
                                link.madeBy() == null ? null : link.madeBy().value())
                        .query((row, n) -> new LinkShown.Welcome(
                                who.name(),
                                who.signInName(),
                                row.getString(1),
                                row.getString(2),
                                who.role(),
                                row.getString(3)))
                        .single();
            case NewPassword whose ->
                jdbc.sql("select name, sign_in_name from person where id = :id")
                        .param("id", whose.person().value())
                        .query((row, n) -> new LinkShown.NewPassword(row.getString(1), row.getString(2)))
                        .single();
        };
    }

    /** Whose it was; empty when it works no more. */
    Optional<PersonId> redeem(Token token, String password, Language language) {
        // Looked at before, so that a stranger's guess costs no hashing, and hashed before, so that a weak password
        // uses
        // nothing up.
        return look(token).flatMap(shown -> {
            var hash = passwords.checkedAndHashed(password, Organisation.name(jdbc), shown.name(), shown.signInName());
            return transaction.execute(status -> {
                // Whoever loses the right to it at this moment does so before or after.
                grants.oneAtATime();
                var person = links.take(token).map(link -> switch (link.purpose()) {
                    case Coming who -> arrive(link, who, hash, language);
                    case NewPassword whose -> renew(whose.person(), hash);
                });
                person.ifPresent(id ->
                        acts.record(Act.of(ActKind.SIGNED_IN).by(id.value()).on(id.value())));
                return person;
            });
        });
    }

    private PersonId arrive(Link link, Coming who, String hash, Language language) {
        var id = accounts.insert(who.name(), who.signInName(), hash, language);
        grants.insert(id, who.role(), who.scope());
        changes.publish(AccessTopics.RIGHTS, id.value());
        record(Act.of(ActKind.INVITATION_TAKEN_UP).by(id.value()).on(link.id()), who);
        record(Act.of(ActKind.PERSON_ADDED).on(id.value()), link, who);
        record(Act.of(ActKind.ROLE_GIVEN).on(id.value()).with("role", who.role()), link, who);
        return id;
    }

    private void record(Act act, Coming who) {
        acts.record(act.in(who.scope().teamOrNull()));
    }

    /** In the name of whoever invited them. */
    private void record(Act act, Link link, Coming who) {
        record(link.madeBy() == null ? act : act.by(link.madeBy().value()), who);
    }

    private PersonId renew(PersonId person, String hash) {
        jdbc.sql("update person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", person.value())
                .update();
        signIns.endAll(person, SignIns.Ending.REVOKED);
        acts.record(Act.of(ActKind.PASSWORD_SET).by(person.value()).on(person.value()));
        return person;
    }
}
