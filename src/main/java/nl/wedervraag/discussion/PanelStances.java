package nl.wedervraag.discussion;

import java.util.List;
import nl.wedervraag.access.Person;

/**
 * How a position's panel stands towards a draft. The panel is those of its members who see drafts.
 *
 * @param taken by name
 * @param silent who has said nothing yet, by name
 * @param mayTake whether this person is of that panel, and the draft can still change
 */
public record PanelStances(List<Stance> taken, List<Person> silent, boolean mayTake) {

    public PanelStances {
        taken = List.copyOf(taken);
        silent = List.copyOf(silent);
    }

    public Tally tally() {
        return new Tally(count(true), count(false), taken.size() + silent.size());
    }

    private int count(boolean agreeing) {
        return (int) taken.stream()
                .filter(stance -> !stance.outdated() && stance.agrees() == agreeing)
                .count();
    }

    /**
     * What the panel says of the draft as it stands, in numbers of people; those whose stance is outdated only count among all.
     *
     * @param panel all who could take a stance
     */
    public record Tally(int agree, int differ, int panel) {

        public static final Tally NONE = new Tally(0, 0, 0);

        /** Whether the panel doesn't say the same. */
        public boolean differs() {
            return differ > 0;
        }
    }
}
