package nl.wedervraag.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wedervraag.answers.FactUse;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.shared.Language;

/**
 * What a new value does, before it is saved.
 *
 * @param words how it will be said
 * @param planned whether it does so on a day that is to come, with the texts as they are then
 * @param due the live wordings that become due
 * @param drafts the wordings into whose draft it is put
 */
public record Preview(Map<Language, String> words, boolean planned, List<FactUse> due, List<FactUse> drafts) {

    public Set<WordingId> dueWordings() {
        return due.stream().map(FactUse::wording).collect(Collectors.toUnmodifiableSet());
    }
}
