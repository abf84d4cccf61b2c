package nl.wedervraag.questions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.TextRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the bank from saying the same twice in a language, whatever the capitals, spaces and punctuation; what is retired
 * counts, since it can be brought back. Where an earlier version let something in twice, it stays as it is.
 */
@Component
class Twice {

    private static final String NAMES = "select theme, name from theme_name where language = ?";
    private static final String TEXTS = "select question, text from question_text where language = ?";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final JdbcClient jdbc;

    Twice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of use to whoever has locked the themes.
     *
     * @param now what it is called so far: that isn't refused
     * @throws TextRefused when another theme is called so
     */
    void refuseTheme(Map<Language, String> name, Map<Language, String> now, @Nullable ThemeId itself) {
        refuse(name, now, Bank.LONGEST_THEME, (language, text) -> isTheme(language, text, itself));
    }

    /** As {@link #refuseTheme}. */
    void refuseQuestion(Map<Language, String> text, Map<Language, String> now, @Nullable QuestionId itself) {
        refuse(text, now, Bank.LONGEST_QUESTION, (language, line) -> isQuestion(language, line, itself));
    }

    private interface There {
        boolean is(Language language, String text);
    }

    private static void refuse(Map<Language, String> texts, Map<Language, String> now, int longest, There there) {
        texts.forEach((language, text) -> {
            if (!text.equals(now.get(language)) && there.is(language, text)) {
                throw new TextRefused(TextRefused.Reason.TAKEN, longest);
            }
        });
    }

    boolean isTheme(Language language, String name, @Nullable ThemeId itself) {
        return has(NAMES, language, name, itself == null ? null : itself.value());
    }

    boolean isQuestion(Language language, String text, @Nullable QuestionId itself) {
        return has(TEXTS, language, text, itself == null ? null : itself.value());
    }

    private boolean has(String sql, Language language, String text, @Nullable UUID itself) {
        String wanted = bare(text);
        return jdbc.sql(sql)
                .param(language.name())
                .query((row, n) -> !Objects.equals(row.getObject(1, UUID.class), itself)
                        && bare(row.getString(2)).equals(wanted))
                .list()
                .contains(true);
    }

    /** Whether both say the same, capitals, spaces and punctuation aside. */
    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String words = BETWEEN_WORDS.matcher(composed).replaceAll("");
        return (words.isEmpty() ? composed.strip() : words).toLowerCase(Locale.ROOT);
    }
}
