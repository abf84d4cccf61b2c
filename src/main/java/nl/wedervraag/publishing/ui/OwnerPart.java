package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.publishing.PiecePage;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Initials;

/** Who keeps a piece true; a lead gives it to somebody else. */
public final class OwnerPart extends Div {

    private final Publishing publishing;

    public OwnerPart(Publishing publishing) {
        this.publishing = publishing;
        addClassName("owner-part");
    }

    public void show(PiecePage page, Runnable changed) {
        Piece piece = page.piece();
        var owner = piece.owner();
        removeAll();
        add(new H2(getTranslation("publishing.owner")));
        var line = new Div(new Initials(owner.id().value(), owner.name()));
        line.addClassName("owner-line");
        if (page.mayApprove()) {
            Map<String, String> people = new LinkedHashMap<>();
            publishing
                    .pieces()
                    .possibleOwners(piece.id())
                    .forEach(one -> people.put(one.id().value().toString(), one.name()));
            people.putIfAbsent(owner.id().value().toString(), owner.name());
            line.add(new Choice(
                            getTranslation("publishing.owner"),
                            people,
                            owner.id().value().toString())
                    .onChoice(chosen -> {
                        publishing.pieces().setOwner(piece.id(), new PersonId(UUID.fromString(chosen)));
                        changed.run();
                    }));
        } else {
            line.add(new Span(owner.name()));
        }
        add(line);
    }
}
