package nl.wedervraag.shared.ui;

import java.util.List;

/** The positions among which whoever is at the page may choose on top. */
public interface PositionChoices {

    List<PositionChoice> now();
}
