package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.BankContent.QuestionInBank;
import nl.wedervraag.questions.BankContent.ThemeInBank;
import nl.wedervraag.questions.Guidance;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Resemblances;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Fold;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.OrderedRows;
import nl.wedervraag.shared.ui.RowText;
import nl.wedervraag.shared.ui.SectionHead;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** The questions of one theme, in their order: added, reworded, retired. */
@Route("bank/:theme")
@PermitAll
@Needs(Right.MANAGE_QUESTIONS)
class ThemeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String QUESTION = "question";

    private final Bank bank;
    private final Resemblances resemblances;
    private final Organisation organisation;
    private final Sections sections;
    private final LivePages live;
    private final Div column = new Div();
    private final OrderedRows rows;

    private @Nullable ThemeId theme;
    private @Nullable QuestionId sought;
    private @Nullable ThemeInBank shown;

    ThemeView(Bank bank, Resemblances resemblances, Organisation organisation, Sections sections, LivePages live) {
        this.bank = bank;
        this.resemblances = resemblances;
        this.organisation = organisation;
        this.sections = sections;
        this.live = live;
        rows = new OrderedRows(getTranslation("bank.title"), (id, to) -> {
            bank.move(new QuestionId(UUID.fromString(id)), to);
            refresh();
        });
        column.addClassNames("column", "narrow");
        addClassName("page");
        add(column);
    }

    /** Of a question in its theme, unfolded. */
    static String address(ThemeId theme, QuestionId question) {
        return BankSection.ROOT + "/" + theme.value() + "?" + QUESTION + "=" + question.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        theme = new ThemeId(Addresses.id(event, "theme"));
        sought = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUESTION)
                .flatMap(Addresses::id)
                .map(QuestionId::new)
                .orElse(null);
        shown = null;
        var found = found();
        var crumbs = new Div(new Link(BankSection.ROOT, getTranslation("bank.title")));
        crumbs.addClassNames("crumbs", "quiet-text");
        var add = new Button(getTranslation("bank.add"), click -> add());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.setVisible(!found.retired());
        column.removeAll();
        column.add(
                sections.beside(BankSection.ROOT),
                crumbs,
                new SectionHead(name(found), getTranslation("bank.theme.words"), add),
                new EmptyState(getTranslation("bank.theme.none"), getTranslation("bank.theme.none.words")),
                rows);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    private ThemeInBank found() {
        return bank.content().themes().stream()
                .filter(one -> one.id().equals(theme))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void refresh() {
        if (theme != null) {
            var now = found();
            if (!now.equals(shown)) {
                shown = now;
                column.getChildren()
                        .filter(EmptyState.class::isInstance)
                        .forEach(none -> none.setVisible(now.questions().isEmpty()));
                rows.show(now.questions().stream().map(this::row).toList());
            }
        }
    }

    private OrderedRows.Row row(QuestionInBank question) {
        var languages = organisation.settings().languages();
        var language = Language.of(getLocale()).orFirstOf(languages);
        var text = Texts.in(language, question.text());
        var guidance = question.guidance().getOrDefault(language, Guidance.NONE);
        var content = new RowText(
                        new Span(text),
                        Stream.of(
                                question.retired() ? getTranslation("bank.retired") : "",
                                Texts.inOther(language, languages, question.text()),
                                getTranslation("bank.asked-by", question.askedBy()),
                                question.starts() ? getTranslation("bank.starts") : "",
                                guidance.parts().isEmpty() ? getTranslation("bank.guidance.none") : ""))
                .act(getTranslation("bank.reword"), text, () -> reword(question));
        content.setClassName("closed", question.retired());
        if (question.retired()) {
            content.act(getTranslation("bank.bring-back"), text, () -> act(() -> bank.bringBack(question.id())));
        } else {
            content.act(getTranslation("bank.retire"), text, () -> retire(question, text));
        }
        if (!guidance.parts().isEmpty()) {
            content.add(fold(guidance, question.id().equals(sought)));
        }
        return new OrderedRows.Row(question.id().value().toString(), text, content);
    }

    private Fold fold(Guidance guidance, boolean open) {
        var label = getTranslation("bank.guidance");
        var fold = new Fold(label, "", label).showing("guidance.", guidance.parts());
        fold.addClassName("guidance");
        fold.setOpen(open);
        if (open) {
            fold.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
        return fold;
    }

    private void add() {
        new QuestionDialog(
                        getTranslation("bank.add"),
                        getTranslation("bank.add"),
                        resemblances,
                        organisation.settings().languages(),
                        QuestionDialog.Beginning.empty(),
                        (texts, guidance, starts) -> act(() -> {
                            if (theme != null) {
                                bank.startWith(bank.add(theme, texts, guidance), starts);
                            }
                        }))
                .open();
    }

    private void reword(QuestionInBank question) {
        new QuestionDialog(
                        getTranslation("bank.reword.title"),
                        getTranslation("bank.reword.save"),
                        resemblances,
                        organisation.settings().languages(),
                        QuestionDialog.Beginning.of(question, bank.uses(question.id())),
                        (texts, guidance, starts) -> act(() -> {
                            bank.reword(question.id(), texts, guidance);
                            bank.startWith(question.id(), starts);
                        }))
                .open();
    }

    private void retire(QuestionInBank question, String text) {
        new FormDialog(getTranslation("bank.retire.title", text), getTranslation("bank.retire"))
                .asking(() -> act(() -> bank.retire(question.id())), UsesList.ofRetiring(bank.uses(question.id())))
                .open();
    }

    private void act(Runnable act) {
        act.run();
        refresh();
    }

    private String name(ThemeInBank one) {
        return Texts.in(
                Language.of(getLocale()).orFirstOf(organisation.settings().languages()), one.name());
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? getTranslation("bank.title") : name(shown)) + " · Wedervraag";
    }
}
