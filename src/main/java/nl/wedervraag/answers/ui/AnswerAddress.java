package nl.wedervraag.answers.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.discussion.ThreadId;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import org.jspecify.annotations.Nullable;

/** Where the page of an answer is. Without a scope it shows the one that is nearest. */
record AnswerAddress(
        PositionId position,
        QuestionId question,
        Language language,
        @Nullable Reach scope) {

    static AnswerAddress of(BeforeEnterEvent event) {
        return new AnswerAddress(
                new PositionId(Addresses.id(event, "position")),
                new QuestionId(Addresses.id(event, "question")),
                event.getRouteParameters()
                        .get("language")
                        .flatMap(Addresses::language)
                        .orElseThrow(NotFoundException::new),
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("scope")
                        .flatMap(Reaches::of)
                        .orElse(null));
    }

    static AnswerAddress of(AnswerPage page) {
        return new AnswerAddress(page.position().id(), page.question().id(), page.language(), page.shown());
    }

    String in(Language other) {
        return new AnswerAddress(position, question, other, scope).toString();
    }

    String of(Reach other) {
        return new AnswerAddress(position, question, language, other).toString();
    }

    String at(PositionId other) {
        return new AnswerAddress(other, question, language, null).toString();
    }

    /** What is said about its words, one thread of it. */
    String at(ThreadId thread) {
        return this + (scope == null ? "?" : "&") + "comment=" + thread.value();
    }

    /** Where the approved wording of its position is read. */
    String book() {
        return "read/%s/%s".formatted(position.value(), language.code());
    }

    /** The same question among the approved wording. */
    String whereItIsRead() {
        return book() + "?question=" + question.value();
    }

    /** Whatever its scope. */
    String page() {
        return "answers/%s/%s/%s".formatted(position.value(), question.value(), language.code());
    }

    @Override
    public String toString() {
        return scope == null ? page() : page() + "?scope=" + Reaches.word(scope);
    }
}
