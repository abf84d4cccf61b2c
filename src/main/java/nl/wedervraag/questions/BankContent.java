package nl.wedervraag.questions;

import java.util.List;
import java.util.Map;
import nl.wedervraag.shared.Language;

/** All of the question bank in every language, retired things too, in its order. */
public record BankContent(List<ThemeInBank> themes) {

    public record ThemeInBank(
            ThemeId id, Map<Language, String> name, Asks asks, boolean retired, List<QuestionInBank> questions) {}

    /**
     * @param starts whether a new position begins with it
     * @param askedBy by how many positions
     */
    public record QuestionInBank(
            QuestionId id,
            Map<Language, String> text,
            Map<Language, Guidance> guidance,
            boolean starts,
            boolean retired,
            int askedBy) {}
}
