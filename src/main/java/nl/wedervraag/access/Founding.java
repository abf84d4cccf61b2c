package nl.wedervraag.access;

import java.util.List;
import java.util.function.Supplier;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very first step: an organisation and its first administrator. */
@Service
public class Founding {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Grants grants;
    private final Acts acts;

    Founding(JdbcClient jdbc, Accounts accounts, Grants grants, Acts acts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.grants = grants;
        this.acts = acts;
    }

    /** Whether nobody has founded anything here yet. */
    public boolean isOpen() {
        return jdbc.sql("select not exists (select from organisation)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Founds the organisation. It needs nobody to be signed in, since there is nobody yet, and so works once.
     *
     * @param roles what the first person is on the organisation beside administrator: nothing or one role
     * @throws NotAllowed when there is an organisation already
     */
    @Transactional
    public PersonId found(String organisation, NewPerson administrator, List<Role> roles) {
        return found(organisation, () -> accounts.insert(administrator), roles);
    }

    /** @param hash of the password, checked before */
    @Transactional
    PersonId found(String organisation, NewPerson administrator, String hash, List<Role> roles) {
        return found(
                organisation,
                () -> accounts.insert(administrator.name(), administrator.signInName(), hash, administrator.language()),
                roles);
    }

    private PersonId found(String organisation, Supplier<PersonId> administrator, List<Role> roles) {
        var founded = jdbc.sql("insert into organisation (id, name) values (:id, :name) on conflict do nothing")
                .param("id", Ids.next())
                .param("name", organisation.strip())
                .update();
        if (founded == 0) {
            throw new NotAllowed("there is an organisation already");
        }
        var id = administrator.get();
        grants.insert(id, Role.ADMINISTRATOR, Scope.ORGANISATION);
        roles.forEach(role -> grants.insert(id, role, Scope.ORGANISATION));
        acts.record(Act.of(ActKind.ORGANISATION_FOUNDED).by(id.value()).on(id.value()));
        return id;
    }
}
