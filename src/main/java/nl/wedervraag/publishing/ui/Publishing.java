package nl.wedervraag.publishing.ui;

import java.time.Clock;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.Teams;
import nl.wedervraag.publishing.Form;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceEndings;
import nl.wedervraag.publishing.PieceReviews;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.shared.ui.LivePages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the pages of pieces need. */
@Component
public record Publishing(
        Pieces pieces,
        PieceReviews reviews,
        PieceEndings endings,
        Organisation organisation,
        Teams teams,
        ObjectProvider<Form> forms,
        Rights rights,
        CurrentPerson current,
        LivePages live,
        Clock clock) {

    Form form(Kind kind) {
        return forms.stream().filter(form -> form.kind() == kind).findFirst().orElseThrow();
    }

    boolean writesForTheCompany() {
        return rights.may(current.id(), Right.EDIT, Scope.ORGANISATION);
    }
}
