package nl.wedervraag.publishing.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.shared.ui.Section;

/** The list of all pieces of one kind, among what a team knows, for whoever sees drafts. */
public abstract class PieceSection implements Section {

    private final Kind kind;
    private final int place;
    private final Rights rights;
    private final CurrentPerson current;

    /** @param place among what a team knows */
    protected PieceSection(Kind kind, int place, Rights rights, CurrentPerson current) {
        this.kind = kind;
        this.place = place;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public Area area() {
        return Area.KNOWN;
    }

    @Override
    public int place() {
        return place;
    }

    @Override
    public String label() {
        return kind.root() + ".title";
    }

    @Override
    public String root() {
        return kind.root();
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.SEE_DRAFTS))
                .isPresent();
    }
}
