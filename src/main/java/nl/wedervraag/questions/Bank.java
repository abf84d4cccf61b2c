package nl.wedervraag.questions;

import java.util.EnumSet;
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
    private final GuidanceRows guidances;
    private final BankContents contents;
    private final BankTexts texts;
    private final Twice twice;
    private final PlacesInOrder places;
    private final ObjectProvider<QuestionUses> uses;
    private final ApplicationEventPublisher events;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;

    Bank(
            BankRows rows,
            GuidanceRows guidances,
            BankContents contents,
            BankTexts texts,
            Twice twice,
            PlacesInOrder places,
            ObjectProvider<QuestionUses> uses,
            ApplicationEventPublisher events,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes) {
        this.rows = rows;
        this.guidances = guidances;
        this.contents = contents;
        this.texts = texts;
        this.twice = twice;
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
     * @param name in every language of the organisation
     * @throws TextRefused when one of them can't be taken
     */
    public ThemeId addTheme(Map<Language, String> name) {
        requireKeeper();
        rows.lockThemes();
        var checked = texts.lines(name, Map.of(), LONGEST_THEME);
        twice.refuseTheme(checked, Map.of(), null);
        ThemeId theme = rows.addTheme("t-" + UUID.randomUUID(), rows.placeOfNextTheme());
        checked.forEach((language, text) -> rows.nameTheme(theme, language, text));
        tell(ActKind.THEME_ADDED, theme.value(), checked);
        return theme;
    }

    /** @throws TextRefused when one of the names can't be taken */
    public void renameTheme(ThemeId theme, Map<Language, String> name) {
        requireKeeper();
        rows.lockThemes();
        rows.lockTheme(theme);
        var now = rows.namesOf(theme);
        var checked = texts.lines(name, now, LONGEST_THEME);
        twice.refuseTheme(checked, now, theme);
        checked.forEach((language, text) -> rows.renameTheme(theme, language, text));
        tell(ActKind.THEME_RENAMED, theme.value(), checked);
    }

    /** What its answers are to rest on; those that don't are flagged. */
    public void askFor(ThemeId theme, Asks asks) {
        requireKeeper();
        rows.lockTheme(theme);
        if (rows.askFor(theme, asks)) {
            changes.publish(CHANGED, theme.value());
            acts.record(Act.of(ActKind.THEME_ASKS)
                    .by(current.id().value())
                    .on(theme.value())
                    .with("asks", asks));
        }
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
     * @param text in every language of the organisation
     * @throws TextRefused when one of the texts can't be taken
     */
    public QuestionId add(ThemeId theme, Map<Language, String> text, Map<Language, Guidance> guidance) {
        requireKeeper();
        rows.lockThemes();
        rows.lockTheme(theme);
        var checked = texts.lines(text, Map.of(), LONGEST_QUESTION);
        twice.refuseQuestion(checked, Map.of(), null);
        var behind = BankTexts.guidance(guidance);
        QuestionId question = rows.addQuestion("q-" + UUID.randomUUID(), theme, rows.placeOfNextQuestion(theme));
        checked.forEach((language, line) -> rows.wordQuestion(question, language, line));
        behind.forEach((language, one) -> guidances.write(question, language, one));
        tell(ActKind.QUESTION_ADDED, question.value(), checked);
        return question;
    }

    /**
     * Gives the question other words, and other guidance in the languages for which there is some. Live wordings that answer
     * it are to be looked at again in each language in which its text, not just its guidance, has become another.
     *
     * @throws TextRefused when one of the texts can't be taken
     */
    public void reword(QuestionId question, Map<Language, String> text, Map<Language, Guidance> guidance) {
        requireKeeper();
        rows.lockThemes();
        rows.lockQuestion(question);
        var now = rows.textsOf(question);
        var checked = texts.lines(text, now, LONGEST_QUESTION);
        twice.refuseQuestion(checked, now, question);
        Set<Language> reworded = EnumSet.noneOf(Language.class);
        checked.forEach((language, line) -> {
            if (rows.reword(question, language, line)) {
                reworded.add(language);
            }
        });
        if (!reworded.isEmpty()) {
            events.publishEvent(new QuestionReworded(question, reworded));
            tell(ActKind.QUESTION_REWORDED, question.value(), checked);
        }
        var guided = BankTexts.guidance(guidance).entrySet().stream()
                .filter(one -> guidances.write(question, one.getKey(), one.getValue()))
                .count();
        if (guided > 0) {
            tell(ActKind.QUESTION_GUIDANCE_CHANGED, question.value(), checked);
        }
    }

    /** Whether a new position begins with it. */
    public void startWith(QuestionId question, boolean starts) {
        requireKeeper();
        rows.startWith(question, starts);
        changes.publish(CHANGED, question.value());
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

    private void tell(ActKind kind, UUID subject, Map<Language, String> texts) {
        changes.publish(CHANGED, subject);
        var act = Act.of(kind).by(current.id().value()).on(subject);
        acts.record(texts.isEmpty() ? act : act.saying(String.join(" · ", texts.values())));
    }
}
