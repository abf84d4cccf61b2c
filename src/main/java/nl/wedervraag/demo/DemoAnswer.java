package nl.wedervraag.demo;

import java.util.List;
import java.util.Map;

/**
 * One answer with the history of each of its wordings, oldest first.
 *
 * @param scope a position's or team's key, or {@link DemoOrganisation#COMPANY}
 * @param wordings keyed by a language's two letters; no history means that nobody has written yet
 */
record DemoAnswer(String question, String scope, String owner, Map<String, List<DemoTurn>> wordings) {

    /** A resource's outermost value. */
    record File(List<DemoAnswer> answers) {}
}
