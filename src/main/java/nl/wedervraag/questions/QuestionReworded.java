package nl.wedervraag.questions;

import java.util.Set;
import nl.wedervraag.shared.Language;

/** The text of a question has become another in these languages; told within the transaction that did it. */
public record QuestionReworded(QuestionId question, Set<Language> languages) {}
