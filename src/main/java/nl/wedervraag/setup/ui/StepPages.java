package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Invitations;
import nl.wedervraag.access.Memberships;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Teams;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.setup.Step;

/** Makes the page of a step, with the services of the room that the step belongs to. */
@org.springframework.stereotype.Component
class StepPages {

    private final Organisation organisation;
    private final Teams teams;
    private final Positions positions;
    private final Questions questions;
    private final Invitations invitations;
    private final Memberships memberships;
    private final CurrentPerson current;

    StepPages(
            Organisation organisation,
            Teams teams,
            Positions positions,
            Questions questions,
            Invitations invitations,
            Memberships memberships,
            CurrentPerson current) {
        this.organisation = organisation;
        this.teams = teams;
        this.positions = positions;
        this.questions = questions;
        this.invitations = invitations;
        this.memberships = memberships;
        this.current = current;
    }

    /** @param moved is run when the step has done something */
    Component page(Step step, Runnable moved) {
        return switch (step) {
            case ORGANISATION ->
                new OrganisationForm(
                        organisation,
                        "setup.organisation.save-on",
                        () -> UI.getCurrentOrThrow().navigate("setup/" + Step.TEAM.path()));
            case TEAM -> new TeamStep(teams, moved);
            case POSITION -> new PositionStep(teams, positions, questions, organisation, memberships, current, moved);
            case PEOPLE -> new PeopleStep(teams, invitations, moved);
        };
    }
}
