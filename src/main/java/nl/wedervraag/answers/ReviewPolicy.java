package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.access.Scope;
import nl.wedervraag.questions.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What a team, or the organisation for the company's wording, asks before wording becomes official.
 *
 * @param name the team's, null for the organisation
 * @param fourEyes whether nobody approves what they helped to write
 * @param approvers how many must approve, 1 to 3
 * @param leads how many people may approve there at all
 */
public record ReviewPolicy(
        Scope scope, @Nullable String name, boolean fourEyes, int approvers, int leads, List<Period> periods) {

    /**
     * For how long approved wording of a theme is good.
     *
     * @param months that hold here
     * @param own whether the scope says so itself; otherwise it follows the organisation, or the usual six months
     */
    public record Period(Theme theme, int months, boolean own) {}
}
