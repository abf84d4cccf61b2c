package nl.wedervraag.positions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.positions.PositionQuestions.Offered;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.OrderedRows;
import nl.wedervraag.shared.ui.RowText;
import org.jspecify.annotations.Nullable;

/** A position's questions by theme, in their order: moved, hidden, and added from the bank. */
final class AskedQuestions extends Section {

    private final ArrangedPositions arranged;
    private final Runnable changed;
    private final H2 title = new H2();
    private final Div lists = new Div();
    private final Map<Theme, OrderedRows> byTheme = new LinkedHashMap<>();
    private final EmptyState none;
    private final NativeDetails hidden = new NativeDetails();
    private final UnorderedList hiddenRows = new UnorderedList();

    private @Nullable Arranged shown;

    AskedQuestions(ArrangedPositions arranged, Runnable changed) {
        this.arranged = arranged;
        this.changed = changed;
        lists.addClassName("lists");
        none = new EmptyState(getTranslation("positions.asked.none"), getTranslation("positions.asked.none.words"));
        var head = new Div(title, new Button(getTranslation("positions.add"), click -> add()));
        head.addClassName("section-head");
        hidden.addClassName("hidden-questions");
        hiddenRows.addClassName("rows");
        hidden.setContent(hiddenRows);
        add(head, none, lists, hidden);
    }

    void show(Arranged now) {
        shown = now;
        title.setText(getTranslation("positions.questions", now.asked().size()));
        none.setVisible(now.asked().isEmpty());
        showByTheme(now.asked());
        var gone = now.offered().stream()
                .filter(Offered::hidden)
                .map(Offered::question)
                .toList();
        hidden.setVisible(!gone.isEmpty());
        hidden.setSummaryText(getTranslation("positions.hidden", gone.size()));
        hiddenRows.removeAll();
        gone.forEach(question -> hiddenRows.add(new ListItem(hiddenRow(question))));
    }

    /** A list for each theme, which stays as long as the themes do. */
    private void showByTheme(List<Question> asked) {
        Map<Theme, List<Question>> grouped =
                asked.stream().collect(Collectors.groupingBy(Question::theme, LinkedHashMap::new, Collectors.toList()));
        if (!List.copyOf(grouped.keySet()).equals(List.copyOf(byTheme.keySet()))) {
            byTheme.clear();
            lists.removeAll();
            grouped.keySet().forEach(this::addList);
        }
        grouped.forEach((theme, theirs) -> Objects.requireNonNull(byTheme.get(theme))
                .show(theirs.stream().map(this::row).toList()));
    }

    private void addList(Theme theme) {
        var rows = new OrderedRows(getTranslation("positions.asked.of", theme.name()), this::move);
        byTheme.put(theme, rows);
        lists.add(new H3(theme.name()), rows);
    }

    private OrderedRows.Row row(Question question) {
        var content = new RowText(new Span(question.text()), Stream.empty())
                .act(getTranslation("positions.hide"), question.text(), () -> hide(question));
        return new OrderedRows.Row(question.id().value().toString(), question.text(), content);
    }

    private RowText hiddenRow(Question question) {
        return new RowText(new Span(question.text()), Stream.of(question.theme().name()))
                .act(getTranslation("positions.ask-again"), question.text(), () -> askAgain(question));
    }

    private void move(String id, int to) {
        if (shown != null) {
            arranged.questions().move(shown.position().id(), new QuestionId(UUID.fromString(id)), to);
            changed.run();
        }
    }

    private void hide(Question question) {
        if (shown != null) {
            arranged.questions().hide(shown.position().id(), question.id());
            changed.run();
            Message.show(UI.getCurrent(), "positions.hide.done", question.text());
        }
    }

    private void askAgain(Question question) {
        if (shown != null) {
            arranged.questions().ask(shown.position().id(), List.of(question.id()));
            changed.run();
            Message.putAway(UI.getCurrent());
        }
    }

    private void add() {
        var now = shown;
        if (now != null) {
            new AddQuestionsDialog(getTranslation("positions.add"), now.offered(), added -> {
                        arranged.questions().ask(now.position().id(), added);
                        changed.run();
                    })
                    .open();
        }
    }
}
