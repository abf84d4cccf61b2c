package nl.wedervraag.access;

import java.util.List;
import nl.wedervraag.shared.Language;

/** The people of the demo, who sign in by one click. Whoever fills the demo has a bean of it, and only then. */
public interface DemoPeople {

    List<DemoPerson> list(Language language);

    /** @param what what this person may do, in words */
    record DemoPerson(PersonId id, String name, String what) {}
}
