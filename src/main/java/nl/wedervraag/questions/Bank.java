package nl.wedervraag.questions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.cluster.Topic;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.PlacesInOrder;
import nl.wedervraag.shared.TextRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the organisation's leads do with the question bank. Nothing is deleted: what isn't wanted any more is retired, and
 * stays readable where it is in use.
 */
@Service
@Transactional
public class Bank {

    /** The subject is a theme or a question that has changed. */
    public static final Topic CHANGED = new Topic("bank");

    public static final int LONGEST_THEME = 80;
    public static final int LONGEST_QUESTION = 300;
    public static final int LONGEST_GUIDANCE = 2_000;

    private final BankRows rows;
    private final BankContents contents;
    private final PlacesInOrder places;
    private final ObjectProvider<QuestionUses> uses;
    private final ApplicationEventPublisher events;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;

    Bank(
            BankRows rows,
            BankContents contents,
            PlacesInOrder places,
            ObjectProvider<QuestionUses> uses,
            ApplicationEventPublisher events,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes) {
        this.rows = rows;
        this.contents = contents;
        this.places = places;
        this.uses = uses;
        this.events = events;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public BankContent content() {
        requireKeeper();
        return contents.all();
    }

    /** Where the question is in use: the positions that ask it, the live wordings that answer it. */
    @Transactional(readOnly = true)
    public List<QuestionUse> uses(QuestionId question) {
        requireKeeper();
        return uses.orderedStream().flatMap(room -> room.of(question).stream()).toList();
    }

    /** As {@link #uses(QuestionId)}, of all questions of the theme. */
    @Transactional(readOnly = true)
    public List<QuestionUse> usesOfTheme(ThemeId theme) {
        requireKeeper();
        return uses.orderedStream().flatMap(room -> room.of(theme).stream()).toList();
    }

    /**
     * @param name in every language
     * @throws TextRefused when one of them can't be taken
     */
    public ThemeId addTheme(Map<Language, String> name) {
        requireKeeper();
        var checked = lines(name, LONGEST_THEME);
        rows.lockThemes();
        ThemeId theme = rows.addTheme("t-" + UUID.randomUUID(), rows.placeOfNextTheme());
        checked.forEach((language, text) -> rows.nameTheme(theme, language, text));
        tell(ActKind.THEME_ADDED, theme.value(), checked);
        return theme;
    }

    /** @throws TextRefused when one of the names can't be taken */
    public void renameTheme(ThemeId theme, Map<Language, String> name) {
        requireKeeper();
        var checked = lines(name, LONGEST_THEME);
        rows.lockTheme(theme);
        checked.forEach((language, text) -> rows.renameTheme(theme, language, text));
        tell(ActKind.THEME_RENAMED, theme.value(), checked);
    }

    /** @param to its new index among all themes, from 0 */
    public void moveTheme(ThemeId theme, int to) {
        requireKeeper();
        rows.lockThemes();
        places.move("theme", "id", "true", List.of(), theme.value(), to);
        changes.publish(CHANGED, theme.value());
    }

    /** Its questions are offered to no further position; where they are asked they stay. */
    public void retireTheme(ThemeId theme) {
        requireKeeper();
        rows.retireTheme(theme);
        tell(ActKind.THEME_RETIRED, theme.value(), Map.of());
    }

    public void bringBackTheme(ThemeId theme) {
        requireKeeper();
        rows.bringBackTheme(theme);
        tell(ActKind.THEME_BROUGHT_BACK, theme.value(), Map.of());
    }

    /**
     * Adds a question at the end of a theme.
     *
     * @throws TextRefused when one of the texts can't be taken
     */
    public QuestionId add(ThemeId theme, Map<Language, String> text, Map<Language, String> guidance) {
        requireKeeper();
        var texts = lines(text, LONGEST_QUESTION);
        var hints = several(guidance);
        rows.lockTheme(theme);
        QuestionId question = rows.addQuestion("q-" + UUID.randomUUID(), theme, rows.placeOfNextQuestion(theme));
        texts.forEach(
                (language, line) -> rows.wordQuestion(question, language, line, hints.getOrDefault(language, "")));
        tell(ActKind.QUESTION_ADDED, question.value(), texts);
        return question;
    }

    /**
     * Gives the question other words. Live wordings that answer it are to be looked at again in each language in which its
     * text, not just its guidance, has become another.
     *
     * @throws TextRefused when one of the texts can't be taken
     */
    public void reword(QuestionId question, Map<Language, String> text, Map<Language, String> guidance) {
        requireKeeper();
        var texts = lines(text, LONGEST_QUESTION);
        var hints = several(guidance);
        rows.lockQuestion(question);
        Set<Language> reworded = rows.reword(question, texts, hints);
        if (!reworded.isEmpty()) {
            events.publishEvent(new QuestionReworded(question, reworded));
        }
        tell(ActKind.QUESTION_REWORDED, question.value(), texts);
    }

    /** @param to its new index among the questions of its theme, from 0 */
    public void move(QuestionId question, int to) {
        requireKeeper();
        ThemeId theme = rows.themeOf(question);
        rows.lockTheme(theme);
        places.move("question", "id", "theme = ?", List.of(theme.value()), question.value(), to);
        changes.publish(CHANGED, question.value());
    }

    /** It is offered to no further position; where it is asked it stays. */
    public void retire(QuestionId question) {
        requireKeeper();
        rows.retire(question);
        tell(ActKind.QUESTION_RETIRED, question.value(), Map.of());
    }

    public void bringBack(QuestionId question) {
        requireKeeper();
        rows.bringBack(question);
        tell(ActKind.QUESTION_BROUGHT_BACK, question.value(), Map.of());
    }

    private void requireKeeper() {
        rights.require(current.id(), Right.MANAGE_QUESTIONS, Scope.ORGANISATION);
    }

    private static Map<Language, String> lines(Map<Language, String> typed, int longest) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, OneLine.of(typed.getOrDefault(language, ""), longest));
        }
        return texts;
    }

    private static Map<Language, String> several(Map<Language, String> typed) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        typed.forEach((language, text) -> texts.put(language, OneLine.several(text, LONGEST_GUIDANCE)));
        return texts;
    }

    private void tell(ActKind kind, UUID subject, Map<Language, String> texts) {
        changes.publish(CHANGED, subject);
        var act = Act.of(kind).by(current.id().value()).on(subject);
        acts.record(texts.isEmpty() ? act : act.saying(String.join(" · ", texts.values())));
    }
}
