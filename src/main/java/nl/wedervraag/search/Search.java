package nl.wedervraag.search;

import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds wordings by what they say: approved ones for who may read them, drafts for who may see them. */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final int MOST = 40;

    private final Circle circle;
    private final Thesaurus thesaurus;
    private final Hits hits;
    private final Rights rights;
    private final CurrentPerson current;

    Search(Circle circle, Thesaurus thesaurus, Hits hits, Rights rights, CurrentPerson current) {
        this.circle = circle;
        this.thesaurus = thesaurus;
        this.hits = hits;
        this.rights = rights;
        this.current = current;
    }

    /**
     * The best first; none when nothing was asked.
     *
     * @param preferred at which of several positions a hit is rather shown
     */
    public List<Hit> find(Wanted wanted, @Nullable PositionId preferred) {
        return first(MOST, wanted, preferred);
    }

    /** The best few of what {@link #find} finds. */
    public List<Hit> first(int most, Wanted wanted, @Nullable PositionId preferred) {
        var person = current.get();
        if (!rights.mayAnywhere(person.id(), Right.READ_APPROVED)) {
            throw new NotAllowed("%s reads nothing that could be found".formatted(person.id()));
        }
        var around = circle.around(person.id()).narrowedTo(wanted.kind());
        var words = Terms.of(wanted.text());
        if (words.isEmpty() || around.isEmpty()) {
            return List.of();
        }
        var terms = thesaurus.of(words, around);
        return hits.of(terms, wanted, around, preferred, person.language(), Math.clamp(most, 0, MOST));
    }

    /** Whether there is any draft that this person could find: else they aren't asked which they want. */
    public boolean findsDrafts() {
        return circle.around(current.id()).seesDrafts();
    }
}
