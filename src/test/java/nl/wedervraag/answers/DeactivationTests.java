package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.Application;
import nl.wedervraag.access.Belongings.Belonging;
import nl.wedervraag.access.Invitations;
import nl.wedervraag.access.NewInvitation;
import nl.wedervraag.access.PasswordLinks;
import nl.wedervraag.access.People;
import nl.wedervraag.access.PersonDeactivated;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever leaves: all that is in their name ends or passes on, in every room, or nothing does. */
@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import({House.class, Hand.class, DeactivationTests.AfterAllOthers.class})
class DeactivationTests {

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Stewardship stewardship;

    @Autowired
    Reviews reviews;

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    @Autowired
    PasswordLinks passwordLinks;

    @Autowired
    AfterAllOthers afterAllOthers;

    @Autowired
    JdbcClient jdbc;

    PersonId leaver;
    PersonId helper;

    /** Fails, when it is told to, after every room has done its part. */
    @TestComponent
    static class AfterAllOthers {

        boolean fails;

        @EventListener
        @Order(Ordered.LOWEST_PRECEDENCE)
        void when(PersonDeactivated left) {
            if (fails) {
                throw new IllegalStateException("the last step failed");
            }
        }
    }

    @BeforeEach
    void somebodyWithAllThatOneCanHave() {
        leaver = house.person("Leo", Scope.of(house.grid), Role.LEAD);
        helper = house.person("Hilde", Scope.of(house.grid), Role.EDITOR);
        var question = house.question("typical-day");
        var position = as(
                house.mirjam,
                () -> positions.open(house.grid, "Engineer " + leaver.value(), Language.EN, List.of(question)));
        var wording = as(leaver, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        var answer = jdbc.sql("select answer from wording where id = ?")
                .param(wording.value())
                .query((row, n) -> new AnswerId(row.getObject(1, UUID.class)))
                .single();
        doAs(house.mirjam, () -> stewardship.setOwner(answer, leaver));
        hand.write(leaver, wording, "We start at nine.");
        as(leaver, () -> reviews.ask(wording, version(wording)));
        jdbc.sql("insert into sign_in (id, person, token_hash, started_at, used_at, expires_at)"
                        + " values (?, ?, sha256(?::text::bytea), now(), now(), now() + interval '1 day')")
                .params(Ids.next(), leaver.value(), leaver.value().toString())
                .update();
        as(
                leaver,
                () -> invitations.invite(new NewInvitation(
                        "Somebody", "leo-" + letters(leaver), Role.VIEWER, Scope.of(house.grid), true)));
        as(leaver, () -> passwordLinks.make(helper));
        as(house.mirjam, () -> passwordLinks.make(leaver));
    }

    private long version(WordingId wording) {
        return jdbc.sql(
                        "select coalesce(max(c.version), 0) from commit c join wording w on w.document = c.document where w.id = ?")
                .param(wording.value())
                .query(Long.class)
                .single();
    }

    private static String letters(PersonId person) {
        return person.value().toString().replaceAll("[^a-f]", "")
                + person.value().hashCode();
    }

    private Map<String, @Nullable Object> left() {
        return jdbc.sql("""
                        select (select count(*) from sign_in where person = :id and ended_at is null) as sign_ins,
                               (select count(*) from one_time_link where (made_by = :id or person = :id)
                                and withdrawn_at is null and used_at is null) as links,
                               (select count(*) from answer where owner = :id) as answers,
                               (select count(*) from review where asked_by = :id and state = 'OPEN') as reviews,
                               (select count(*) from person where id = :id and deactivated_at is null) as active,
                               (select count(*) from audit_act where act = 'PERSON_DEACTIVATED' and object = :id) as told
                        """).param("id", leaver.value()).query().singleRow();
    }

    @Test
    void whatWillEndIsSaidBefore() {
        assertThat(as(house.administrator, () -> people.leavingBehind(leaver)))
                .containsExactly(
                        new Belonging("people.leaving.roles", 1),
                        new Belonging("people.leaving.sign-ins", 1),
                        new Belonging("people.leaving.invitations", 1),
                        new Belonging("answers.leaving.owned", 1),
                        new Belonging("answers.leaving.reviews", 1));
        assertThatThrownBy(() -> as(house.mirjam, () -> people.leavingBehind(leaver)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void allOfItEndsOrPassesOn() {
        var before = Map.of("sign_ins", 1L, "links", 3L, "answers", 1L, "reviews", 1L, "active", 1L, "told", 0L);
        assertThat(left()).isEqualTo(before);
        doAs(house.administrator, () -> people.deactivate(leaver));
        assertThat(left())
                .isEqualTo(Map.of("sign_ins", 0L, "links", 0L, "answers", 0L, "reviews", 0L, "active", 0L, "told", 1L));
    }

    @Test
    void orNothingOfIt() {
        var before = left();
        afterAllOthers.fails = true;
        try {
            assertThatThrownBy(() -> doAs(house.administrator, () -> people.deactivate(leaver)))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            afterAllOthers.fails = false;
        }
        assertThat(left()).isEqualTo(before);
    }
}
