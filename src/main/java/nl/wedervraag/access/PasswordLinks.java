package nl.wedervraag.access;

import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that work once, by which people who forgot their password choose a new one. */
@Service
public class PasswordLinks {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Grants grants;
    private final OneTimeLinks links;
    private final Acts acts;

    PasswordLinks(JdbcClient jdbc, CurrentPerson current, Grants grants, OneTimeLinks links, Acts acts) {
        this.jdbc = jdbc;
        this.current = current;
        this.grants = grants;
        this.links = links;
        this.acts = acts;
    }

    /**
     * For somebody with no more rights than the caller, or for anybody by whoever runs the organisation; never for
     * oneself. Earlier ones stop working.
     */
    @Transactional
    public OneTimeAddress make(PersonId person) {
        var me = current.id();
        grants.oneAtATime();
        if (!mayMake(me, person)) {
            throw new NotAllowed("%s may not give %s a new password".formatted(me, person));
        }
        var address = links.newPassword(me, person);
        acts.record(Act.of(ActKind.PASSWORD_LINK_MADE).by(me.value()).on(person.value()));
        return address;
    }

    boolean mayMake(PersonId helper, PersonId person) {
        return jdbc.sql("select may_reset(:helper, :person)")
                .param("helper", helper.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
