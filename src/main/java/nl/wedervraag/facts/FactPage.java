package nl.wedervraag.facts;

import java.util.List;
import nl.wedervraag.answers.FactUse;

/**
 * What the page of a fact shows.
 *
 * @param history all its values, the newest first
 * @param uses the wordings that hold it, as far as this person sees them
 * @param mayOwn whether this person can say who keeps it
 */
public record FactPage(Fact fact, List<Fact.Dated> history, List<FactUse> uses, boolean mayEdit, boolean mayOwn) {}
