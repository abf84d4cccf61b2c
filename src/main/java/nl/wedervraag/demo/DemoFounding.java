package nl.wedervraag.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Founding;
import nl.wedervraag.access.Memberships;
import nl.wedervraag.access.NewPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.People;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.access.Teams;
import nl.wedervraag.demo.DemoOrganisation.DemoPerson;
import nl.wedervraag.demo.DemoOrganisation.DemoPosition;
import nl.wedervraag.demo.DemoOrganisation.DemoRole;
import nl.wedervraag.demo.DemoWorld.Asked;
import nl.wedervraag.positions.Panels;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Language;
import org.springframework.stereotype.Component;

/** Brings in people, teams, questions and positions: the administrator first, who lets in the others. */
@Component
class DemoFounding {

    private final Founding founding;
    private final People people;
    private final Memberships memberships;
    private final Teams teams;
    private final Questions questions;
    private final Bank bank;
    private final Positions positions;
    private final Panels panels;
    private final Organisation settings;

    DemoFounding(
            Founding founding,
            People people,
            Memberships memberships,
            Teams teams,
            Questions questions,
            Bank bank,
            Positions positions,
            Panels panels,
            Organisation settings) {
        this.founding = founding;
        this.people = people;
        this.memberships = memberships;
        this.teams = teams;
        this.questions = questions;
        this.bank = bank;
        this.positions = positions;
        this.panels = panels;
        this.settings = settings;
    }

    DemoWorld found(DemoOrganisation organisation) {
        DemoWorld world = new DemoWorld(
                new LinkedHashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
        DemoPerson first = holderOf(Role.ADMINISTRATOR, organisation);
        world.people()
                .put(first.key(), account(first, founding.found(organisation.name(), newPerson(first), List.of())));
        CurrentPerson.as(world.person(first.key()), () -> {
            organisation.teams().forEach(team -> world.teams().put(team.key(), teams.add(team.name())));
            organisation.people().stream().filter(person -> person != first).forEach(person -> add(person, world));
            settings.setUp();
        });
        CurrentPerson.as(world.person(holderOf(Role.LEAD, organisation).key()), () -> {
            organisation
                    .questions()
                    .forEach(question -> questions.add(
                            question.key(),
                            question.theme(),
                            DemoOrganisation.byLanguage(question.text()),
                            question.guidance()));
            for (Question question : questions.all(Language.EN)) {
                world.questions().put(question.key(), question.id());
            }
            organisation
                    .reworded()
                    .forEach(question -> bank.reword(
                            world.question(question.key()), DemoOrganisation.byLanguage(question.text()), Map.of()));
            organisation.positions().forEach(position -> open(position, world));
        });
        return world;
    }

    private void add(DemoPerson person, DemoWorld world) {
        DemoRole first = person.roles().getFirst();
        PersonId id = people.add(newPerson(person), first.role(), scope(first, world));
        person.roles().stream().skip(1).forEach(more -> memberships.give(id, more.role(), scope(more, world)));
        world.people().put(person.key(), account(person, id));
    }

    private void open(DemoPosition position, DemoWorld world) {
        List<QuestionId> asked =
                position.questions().stream().map(world::question).toList();
        PositionId id = positions.open(
                world.team(position.team()), position.name(), DemoOrganisation.language(position.language()), asked);
        world.positions().put(position.key(), id);
        position.panel().forEach(person -> panels.add(id, world.person(person).id()));
        if (position.closed()) {
            positions.close(id);
            return;
        }
        for (String question : position.questions()) {
            for (String scope : List.of(DemoOrganisation.COMPANY, position.team(), position.key())) {
                world.asking().putIfAbsent(new Asked(scope, question), id);
            }
        }
    }

    /** The first who holds the role on the organisation. */
    private static DemoPerson holderOf(Role role, DemoOrganisation organisation) {
        return organisation.people().stream()
                .filter(person -> person.roles().contains(new DemoRole(DemoOrganisation.COMPANY, role)))
                .findFirst()
                .orElseThrow();
    }

    private static Scope scope(DemoRole role, DemoWorld world) {
        return role.scope().equals(DemoOrganisation.COMPANY) ? Scope.ORGANISATION : Scope.of(world.team(role.scope()));
    }

    /** Without a password: one signs in as somebody of the demo by a click, or not at all. */
    private static NewPerson newPerson(DemoPerson person) {
        return new NewPerson(person.name(), person.key(), null, DemoOrganisation.language(person.language()));
    }

    private static SignedIn account(DemoPerson person, PersonId id) {
        return new SignedIn(
                id,
                SignInId.random(),
                person.name(),
                DemoOrganisation.language(person.language()),
                ColourScheme.SYSTEM);
    }
}
