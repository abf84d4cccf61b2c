package nl.wedervraag.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is behind a question, in one language; any of it may be empty.
 *
 * @param why a candidate asks it
 * @param good what a good answer contains
 * @param avoid what is better left out
 * @param phrasings other words in which it is asked
 * @param belongs which stories and challenges go with it
 */
public record Guidance(String why, String good, String avoid, List<String> phrasings, String belongs) {

    public static final Guidance NONE = new Guidance("", "", "", List.of(), "");

    public Guidance {
        phrasings = List.copyOf(phrasings);
    }

    /** What there is of it, by a word for each, in the order in which one reads it. */
    public Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("why", List.of(why));
        parts.put("good", List.of(good));
        parts.put("avoid", List.of(avoid));
        parts.put("belongs", List.of(belongs));
        parts.put("phrasings", phrasings);
        parts.values().removeIf(texts -> texts.stream().allMatch(String::isEmpty));
        return parts;
    }
}
