package nl.wedervraag.questions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.Preparation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the questions that every organisation starts with into an empty bank; one that holds anything is left alone. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StarterBank implements Preparation {

    /** @param starts keys of the questions with which a new position begins */
    record Content(List<StarterTheme> themes, Set<String> starts, List<StarterQuestion> questions) {}

    /** @param asks what its answers are to rest on, null for nothing in particular */
    record StarterTheme(
            String key, Map<String, String> name, @Nullable Asks asks) {}

    record StarterQuestion(
            String key,
            String theme,
            Map<String, String> text,
            Map<String, String> why,
            Map<String, String> good,
            Map<String, String> avoid,
            Map<String, List<String>> phrasings,
            Map<String, String> belongs) {

        Guidance guidance(Language language) {
            return new Guidance(
                    in(language, why),
                    in(language, good),
                    in(language, avoid),
                    in(language, phrasings),
                    in(language, belongs));
        }
    }

    private final BankRows rows;
    private final GuidanceRows guidance;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    StarterBank(BankRows rows, GuidanceRows guidance, TransactionTemplate transaction, JsonMapper json) {
        this.rows = rows;
        this.guidance = guidance;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> fill());
    }

    void fill() {
        if (!rows.lockIfEmpty()) {
            return;
        }
        Content content = read();
        for (int place = 0; place < content.themes().size(); place++) {
            StarterTheme theme = content.themes().get(place);
            ThemeId id = rows.addTheme(theme.key(), place);
            rows.askFor(id, Objects.requireNonNullElse(theme.asks(), Asks.NOTHING));
            for (Language language : Language.values()) {
                rows.nameTheme(id, language, in(language, theme.name()));
            }
        }
        for (int place = 0; place < content.questions().size(); place++) {
            StarterQuestion question = content.questions().get(place);
            QuestionId id = rows.addQuestion(question.key(), question.theme(), place);
            for (Language language : Language.values()) {
                rows.wordQuestion(id, language, in(language, question.text()));
                guidance.write(id, language, question.guidance(language));
            }
            rows.startWith(id, content.starts().contains(question.key()));
        }
    }

    Content read() {
        try (var in = new ClassPathResource("bank.json", StarterBank.class).getInputStream()) {
            return json.readValue(in, Content.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T> T in(Language language, Map<String, T> texts) {
        T text = texts.get(language.code());
        if (text == null) {
            throw new IllegalStateException("bank.json lacks a text in " + language);
        }
        return text;
    }
}
