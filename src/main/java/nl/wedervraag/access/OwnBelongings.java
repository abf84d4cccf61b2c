package nl.wedervraag.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds in somebody's name, all of which ends with their account. */
@Component
@Order(0)
class OwnBelongings implements Belongings {

    private final JdbcClient jdbc;
    private final SignIns signIns;
    private final Invitations invitations;

    OwnBelongings(JdbcClient jdbc, SignIns signIns, Invitations invitations) {
        this.jdbc = jdbc;
        this.signIns = signIns;
        this.invitations = invitations;
    }

    @Override
    public List<Belonging> of(PersonId person) {
        return Stream.of(
                        new Belonging("people.leaving.roles", roles(person)),
                        new Belonging(
                                "people.leaving.sign-ins",
                                signIns.of(person, SignInId.random()).size()),
                        new Belonging("people.leaving.invitations", invitations.madeBy(person)))
                .filter(one -> one.count() > 0)
                .toList();
    }

    private long roles(PersonId person) {
        return jdbc.sql("select count(*) from membership where person = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }
}
