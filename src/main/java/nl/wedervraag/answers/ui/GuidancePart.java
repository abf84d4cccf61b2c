package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.questions.Guidance;
import nl.wedervraag.shared.ui.Fold;
import org.jspecify.annotations.Nullable;

/** What is behind the question, above its answer: open before the first word, which is when it helps most. */
final class GuidancePart extends Div {

    private @Nullable Guidance shown;

    /** Stays as somebody folded it while the words are the same. */
    void show(AnswerPage page) {
        var guidance = page.guidance();
        if (!guidance.equals(shown)) {
            shown = guidance;
            removeAll();
            if (!guidance.parts().isEmpty()) {
                add(fold(guidance, page.draft() == null));
            }
        }
        setVisible(!guidance.parts().isEmpty());
    }

    private Fold fold(Guidance guidance, boolean open) {
        var good = guidance.good();
        var fold = new Fold(
                        getTranslation(good.isEmpty() ? "answer.guidance" : "guidance.good"),
                        good,
                        getTranslation("answer.guidance"))
                .showing("guidance.", guidance.parts());
        fold.addClassNames("guidance", "answer-guidance");
        fold.setOpen(open);
        return fold;
    }
}
