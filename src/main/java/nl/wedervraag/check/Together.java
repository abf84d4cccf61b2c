package nl.wedervraag.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two concepts that are harmless alone and mean something in one sentence.
 *
 * @param within at most how many words are between them
 * @param ordered whether the first has to come first
 * @param unless concepts whose presence in the sentence makes it harmless after all
 */
record Together(Meaning meaning, String first, String then, int within, boolean ordered, List<String> unless) {

    /** In place of the second concept: the first one is enough. */
    static final String ALONE = "";

    /**
     * The hits of this pair in one sentence, linear in how often its concepts are in it.
     *
     * @param concepts where each concept was found in the sentence, in the text's order
     */
    List<Hit> in(Map<String, List<Hit>> concepts) {
        if (unless.stream().anyMatch(concepts::containsKey)) {
            return List.of();
        }
        var one = concepts.getOrDefault(first, List.of());
        if (then.equals(ALONE)) {
            return one.stream()
                    .map(hit -> new Hit(meaning, hit.first(), hit.last()))
                    .toList();
        }
        var other = concepts.getOrDefault(then, List.of());
        var hits = new ArrayList<Hit>();
        forwards(one, other, hits);
        if (!ordered) {
            forwards(other, one, hits);
        }
        return hits;
    }

    private void forwards(List<Hit> earlier, List<Hit> later, List<Hit> hits) {
        var at = 0;
        for (var hit : earlier) {
            while (at < later.size() && later.get(at).first() <= hit.last()) {
                at++;
            }
            if (at < later.size() && later.get(at).first() - hit.last() - 1 <= within) {
                hits.add(new Hit(meaning, hit.first(), later.get(at).last()));
            }
        }
    }
}
