package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.Proposal;
import nl.wedervraag.questions.ProposalDecided;
import nl.wedervraag.questions.Proposals;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.questions.Resemblances;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.LineField;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.RowText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people proposed, on the page of those who keep the bank, until one of them has decided about it. */
final class ProposedQuestions extends Section {

    /** What is needed to decide. */
    @Component
    record Deciding(
            Proposals proposals,
            Questions questions,
            Bank bank,
            Resemblances resemblances,
            Organisation organisation,
            Clock clock) {}

    private final Deciding deciding;
    private final Runnable changed;

    private @Nullable List<Proposal> shown;

    /** @param changed when one of them has been decided about */
    ProposedQuestions(Deciding deciding, Runnable changed) {
        this.deciding = deciding;
        this.changed = changed;
        addClassName("proposed");
    }

    void refresh() {
        var now = deciding.proposals().waiting();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            setVisible(!now.isEmpty());
            var list = new UnorderedList();
            list.addClassName("rows");
            now.forEach(one -> list.add(new ListItem(row(one))));
            add(new H2(getTranslation("bank.proposed", now.size())), list);
        }
    }

    private RowText row(Proposal one) {
        var text = new Span(one.text());
        text.getElement().setAttribute("lang", one.language().code());
        return new RowText(
                        text,
                        Stream.of(
                                getTranslation(
                                        "bank.proposed.by",
                                        one.by(),
                                        Moments.here(deciding.clock()).day(one.proposed())),
                                resembling(one)))
                .act(getTranslation("bank.proposed.adopt"), one.text(), () -> adopt(one))
                .act(getTranslation("bank.proposed.merge"), one.text(), () -> merge(one))
                .act(getTranslation("bank.proposed.decline"), one.text(), () -> decline(one));
    }

    private String resembling(Proposal one) {
        return deciding.resemblances().of(one.language(), one.text(), null).stream()
                .findFirst()
                .map(first -> getTranslation(
                        first.retired() ? "bank.proposed.resembles.retired" : "bank.proposed.resembles", first.text()))
                .orElse("");
    }

    private void adopt(Proposal one) {
        Map<String, String> names = new LinkedHashMap<>();
        deciding.questions()
                .themes(Language.of(getLocale()))
                .forEach(theme -> names.put(theme.id().value().toString(), theme.name()));
        if (names.isEmpty()) {
            Message.show(UI.getCurrent(), "bank.proposed.no-theme");
            return;
        }
        var label = getTranslation("bank.proposed.theme");
        var theme = new Choice(label, names, names.keySet().iterator().next());
        new QuestionDialog(
                        getTranslation("bank.proposed.adopt.title"),
                        getTranslation("bank.proposed.adopt"),
                        deciding.resemblances(),
                        deciding.organisation().languages(),
                        QuestionDialog.Beginning.proposed(one.language(), one.text(), new Labelled(label, theme)),
                        (texts, guidance, starts) -> decide(() -> {
                            var id = new ThemeId(UUID.fromString(theme.chosen()));
                            var question = deciding.proposals().adopt(one.id(), id, texts, guidance);
                            deciding.bank().startWith(question, starts);
                        }))
                .open();
    }

    private void merge(Proposal one) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Question question : deciding.proposals().toMergeInto(one.language(), one.text())) {
            names.put(question.id().value().toString(), question.text());
        }
        if (names.isEmpty()) {
            Message.show(UI.getCurrent(), "bank.proposed.no-question");
            return;
        }
        var label = getTranslation("bank.proposed.into");
        var into = new Choice(label, names, names.keySet().iterator().next());
        new FormDialog(getTranslation("bank.proposed.merge.title"), getTranslation("bank.proposed.merge"))
                .asking(
                        () -> decide(() ->
                                deciding.proposals().merge(one.id(), new QuestionId(UUID.fromString(into.chosen())))),
                        quoted(one),
                        new Labelled(label, into),
                        new Paragraph(getTranslation("bank.proposed.merge.words")))
                .open();
    }

    private void decline(Proposal one) {
        var reason = new LineField(getTranslation("bank.proposed.reason", one.by()), "", Proposals.LONGEST_REASON);
        new FormDialog(getTranslation("bank.proposed.decline.title"), getTranslation("bank.proposed.decline"))
                .asking(
                        () -> decide(() -> deciding.proposals().decline(one.id(), reason.getValue())),
                        quoted(one),
                        reason)
                .open();
    }

    private static Paragraph quoted(Proposal one) {
        var quoted = new Paragraph("‘" + one.text() + "’");
        quoted.getElement().setAttribute("lang", one.language().code());
        quoted.addClassName("quoted");
        return quoted;
    }

    private void decide(Runnable act) {
        try {
            act.run();
        } catch (ProposalDecided decided) {
            Message.show(UI.getCurrent(), "bank.proposed.decided");
        }
        changed.run();
    }
}
