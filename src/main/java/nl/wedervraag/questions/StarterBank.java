package nl.wedervraag.questions;

import java.util.List;
import java.util.Map;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.Preparation;
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

    record Content(List<StarterTheme> themes, List<StarterQuestion> questions) {}

    record StarterTheme(String key, Map<String, String> name) {}

    record StarterQuestion(String key, String theme, Map<String, String> text, Map<String, String> guidance) {}

    private final BankRows rows;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    StarterBank(BankRows rows, TransactionTemplate transaction, JsonMapper json) {
        this.rows = rows;
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
            for (Language language : Language.values()) {
                rows.nameTheme(id, language, in(language, theme.name()));
            }
        }
        for (int place = 0; place < content.questions().size(); place++) {
            StarterQuestion question = content.questions().get(place);
            QuestionId id = rows.addQuestion(question.key(), question.theme(), place);
            for (Language language : Language.values()) {
                rows.wordQuestion(id, language, in(language, question.text()), in(language, question.guidance()));
            }
        }
    }

    Content read() {
        try (var in = new ClassPathResource("starter.json", StarterBank.class).getInputStream()) {
            return json.readValue(in, Content.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String in(Language language, Map<String, String> texts) {
        String text = texts.get(language.code());
        if (text == null) {
            throw new IllegalStateException("starter.json lacks a text in " + language);
        }
        return text;
    }
}
