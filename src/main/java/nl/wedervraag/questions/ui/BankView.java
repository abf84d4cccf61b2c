package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.questions.Asks;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.BankContent;
import nl.wedervraag.questions.BankContent.ThemeInBank;
import nl.wedervraag.questions.Resemblances;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.OrderedRows;
import nl.wedervraag.shared.ui.RowText;
import nl.wedervraag.shared.ui.SectionHead;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** The question bank's themes, in their order; one leads to its questions. */
@Route("bank")
@PermitAll
@Needs(Right.MANAGE_QUESTIONS)
class BankView extends Div implements HasDynamicTitle {

    private final Bank bank;
    private final Resemblances resemblances;
    private final Organisation organisation;
    private final LivePages live;
    private final OrderedRows rows;
    private final EmptyState none;
    private final ProposedQuestions proposed;

    private @Nullable BankContent shown;

    BankView(
            Bank bank,
            Resemblances resemblances,
            Organisation organisation,
            ProposedQuestions.Deciding deciding,
            Sections sections,
            LivePages live) {
        this.bank = bank;
        this.resemblances = resemblances;
        this.organisation = organisation;
        this.live = live;
        rows = new OrderedRows(getTranslation("bank.themes"), (id, to) -> {
            bank.moveTheme(new ThemeId(UUID.fromString(id)), to);
            refresh();
        });
        proposed = new ProposedQuestions(deciding, this::refresh);
        none = new EmptyState(getTranslation("bank.none"), getTranslation("bank.none.words"));
        var add = new Button(getTranslation("bank.add-theme"), click -> add());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var column = new Div(
                sections.beside(BankSection.ROOT),
                new SectionHead(getTranslation("bank.title"), getTranslation("bank.words"), add),
                proposed,
                none,
                rows);
        column.addClassNames("column", "narrow");
        addClassName("page");
        add(column);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        proposed.refresh();
        var now = bank.content();
        if (!now.equals(shown)) {
            shown = now;
            none.setVisible(now.themes().isEmpty());
            rows.show(now.themes().stream().map(this::row).toList());
        }
    }

    private OrderedRows.Row row(ThemeInBank theme) {
        var languages = languages();
        var language = Language.of(getLocale()).orFirstOf(languages);
        var name = Texts.in(language, theme.name());
        var id = theme.id().value().toString();
        var content = new RowText(
                        new Link(BankSection.ROOT + "/" + id, name),
                        Stream.of(
                                theme.retired() ? getTranslation("bank.retired") : "",
                                Texts.inOther(language, languages, theme.name()),
                                getTranslation(
                                        "bank.questions", theme.questions().size()),
                                theme.asks() == Asks.NOTHING
                                        ? ""
                                        : getTranslation("bank.asks.row."
                                                + theme.asks().name().toLowerCase(Locale.ROOT))))
                .act(getTranslation("bank.rename"), name, () -> rename(theme));
        content.setClassName("closed", theme.retired());
        if (theme.retired()) {
            content.act(getTranslation("bank.bring-back"), name, () -> act(() -> bank.bringBackTheme(theme.id())));
        } else {
            content.act(getTranslation("bank.retire"), name, () -> retire(theme, name));
        }
        return new OrderedRows.Row(id, name, content);
    }

    private void retire(ThemeInBank theme, String name) {
        new FormDialog(getTranslation("bank.retire.title", name), getTranslation("bank.retire"))
                .asking(
                        () -> act(() -> bank.retireTheme(theme.id())),
                        UsesList.ofRetiringTheme(theme.questions().size(), bank.usesOfTheme(theme.id())))
                .open();
    }

    private void act(Runnable act) {
        act.run();
        refresh();
    }

    private void add() {
        new TextsDialog(
                        getTranslation("bank.add-theme"),
                        languages(),
                        Map.of(),
                        Asks.NOTHING,
                        (language, name) -> resemblances.isTheme(language, name, null),
                        (names, asks) -> act(() -> bank.askFor(bank.addTheme(names), asks)))
                .open();
    }

    private void rename(ThemeInBank theme) {
        new TextsDialog(
                        getTranslation("bank.rename"),
                        languages(),
                        theme.name(),
                        theme.asks(),
                        (language, name) -> !name.equals(Texts.in(language, theme.name()))
                                && resemblances.isTheme(language, name, theme.id()),
                        (names, asks) -> act(() -> {
                            if (!theme.name().entrySet().containsAll(names.entrySet())) {
                                bank.renameTheme(theme.id(), names);
                            }
                            bank.askFor(theme.id(), asks);
                        }))
                .open();
    }

    private List<Language> languages() {
        return organisation.settings().languages();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bank.title") + " · Wedervraag";
    }
}
