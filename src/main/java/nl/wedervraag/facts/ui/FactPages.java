package nl.wedervraag.facts.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.Teams;
import nl.wedervraag.facts.FactId;
import nl.wedervraag.facts.FactValues;
import nl.wedervraag.facts.Facts;
import nl.wedervraag.shared.ui.LivePages;
import org.springframework.stereotype.Component;

/** What the pages of facts need. */
@Component
record FactPages(
        Facts facts,
        FactValues values,
        Organisation organisation,
        Teams teams,
        Rights rights,
        CurrentPerson current,
        LivePages live,
        Clock clock) {

    static final String ROOT = "facts";

    static String address(FactId fact) {
        return ROOT + "/" + fact.value();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Where the person at the page may add one: ids of teams, and none for the company.
     *
     * @param company what that is called
     */
    Map<String, String> scopes(String company) {
        Map<String, String> scopes = new LinkedHashMap<>();
        teams.where(Right.EDIT).forEach(team -> scopes.put(team.id().value().toString(), team.name()));
        if (rights.may(current.id(), Right.EDIT, Scope.ORGANISATION)) {
            scopes.put("", company);
        }
        return scopes;
    }
}
