package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.questions.QuestionUse;

/** What is affected when a question changes, by name; the first of many. */
final class UsesList extends Div {

    private static final int MOST_NAMED = 12;

    private UsesList() {
        addClassName("uses");
    }

    /** The live wordings that become due. */
    static UsesList ofRewording(List<QuestionUse> uses) {
        var wordings = of(QuestionUse.Kind.LIVE_WORDING, uses);
        var list = new UsesList();
        list.add(new Paragraph(list.getTranslation("bank.reword.words", wordings.size())));
        list.name(wordings);
        return list;
    }

    /** The positions that go on asking it. */
    static UsesList ofRetiring(List<QuestionUse> uses) {
        var positions = of(QuestionUse.Kind.ASKED, uses);
        var wordings = of(QuestionUse.Kind.LIVE_WORDING, uses).size();
        var list = new UsesList();
        list.add(new Paragraph(list.getTranslation("bank.retire.words")));
        list.add(new Paragraph(list.getTranslation("bank.retire.asked", positions.size(), wordings)));
        list.name(positions);
        return list;
    }

    /** The positions that go on asking some of its questions. */
    static UsesList ofRetiringTheme(int questions, List<QuestionUse> uses) {
        var positions = of(QuestionUse.Kind.ASKED, uses);
        var wordings = of(QuestionUse.Kind.LIVE_WORDING, uses).size();
        var list = new UsesList();
        list.add(new Paragraph(list.getTranslation("bank.retire-theme.words", questions)));
        list.add(new Paragraph(list.getTranslation("bank.retire-theme.asked", positions.size(), wordings)));
        list.name(positions);
        return list;
    }

    private static List<QuestionUse> of(QuestionUse.Kind kind, List<QuestionUse> uses) {
        return uses.stream().filter(use -> use.kind() == kind).toList();
    }

    private void name(List<QuestionUse> uses) {
        if (uses.isEmpty()) {
            return;
        }
        var names = new UnorderedList();
        uses.stream().limit(MOST_NAMED).map(this::words).forEach(words -> names.add(new ListItem(words)));
        if (uses.size() > MOST_NAMED) {
            names.add(new ListItem(getTranslation("bank.uses.more", uses.size() - MOST_NAMED)));
        }
        add(names);
    }

    private String words(QuestionUse use) {
        var language = use.language();
        return Stream.of(
                        use.position() == null && use.team() == null ? getTranslation("bank.uses.company") : "",
                        Objects.requireNonNullElse(use.position(), ""),
                        Objects.requireNonNullElse(use.team(), ""),
                        language == null ? "" : getTranslation("shell.language." + language.code()),
                        use.owner() == null ? "" : getTranslation("bank.uses.owner", use.owner()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
