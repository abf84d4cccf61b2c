package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.answers.FactUse;
import nl.wedervraag.facts.Fact;
import nl.wedervraag.facts.FactPage;
import nl.wedervraag.facts.FactRefused;
import nl.wedervraag.facts.NewValue;
import nl.wedervraag.facts.Preview;
import nl.wedervraag.facts.Saved;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Notice;
import org.jspecify.annotations.Nullable;

/** Where a fact gets a new value: first what that would do is shown, then it is saved and does that. */
final class ValuePart extends Div {

    private final FactPages pages;
    private final Runnable saved;
    private final Div said = new Div();
    private final Div form = new Div();
    private final Div preview = new Div();
    private final Paragraph refusal = new Paragraph();

    private @Nullable FactPage page;
    private int base;
    private @Nullable ValueFields fields;

    /** @param saved asks for the page as it is now */
    ValuePart(FactPages pages, Runnable saved) {
        this.pages = pages;
        this.saved = saved;
        addClassName("value-part");
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        said.getElement().setAttribute("role", "status");
        var title = new H2(getTranslation("facts.new-value"));
        form.addClassName("value-form");
        preview.addClassName("value-preview");
        add(title, said, form, refusal, preview);
    }

    /** What was typed stays, whatever others do meanwhile. */
    void show(FactPage now) {
        setVisible(now.mayEdit());
        page = now;
        if (fields == null && now.mayEdit()) {
            begin(now.fact());
        }
    }

    private void begin(Fact fact) {
        base = fact.newest();
        fields = new ValueFields(fact.kind(), pages.organisation().languages(), fact.present(), pages.today());
        fields.onChange(this::forget);
        var look = new Button(getTranslation("facts.preview"), click -> look());
        form.removeAll();
        form.add(fields, look);
        forget();
    }

    private void forget() {
        preview.removeAll();
        refusal.setText("");
    }

    private void look() {
        said.removeAll();
        forget();
        var typing = fields;
        var of = page;
        if (typing == null || of == null) {
            return;
        }
        NewValue value = typing.typed();
        try {
            show(pages.values().preview(of.fact().id(), value), value);
        } catch (FactRefused refused) {
            refusal.setText(Refusals.words(this, refused));
        }
    }

    private void show(Preview now, NewValue value) {
        preview.removeAll();
        var words = new Paragraph(getTranslation(
                now.planned() ? "facts.preview.planned" : "facts.preview.words",
                now.due().size(),
                now.drafts().size()));
        words.addClassName("preview-words");
        preview.add(words);
        List<FactUse> all = new ArrayList<>(now.due());
        now.drafts().stream().filter(use -> !all.contains(use)).forEach(all::add);
        if (!all.isEmpty()) {
            preview.add(new UseList(all, now.words()));
        }
        if (page != null && page.mayOwn() && !now.drafts().isEmpty()) {
            var eyes = new Paragraph(getTranslation("facts.preview.four-eyes"));
            eyes.addClassName("quiet-text");
            preview.add(eyes);
        }
        var save = new Button(getTranslation("facts.save"), click -> save(value, now));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setDisableOnClick(true);
        preview.add(save);
        preview.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void save(NewValue value, Preview seen) {
        var of = page;
        if (of == null) {
            return;
        }
        try {
            tell(pages.values().save(of.fact().id(), base, value, seen.dueWordings()), value);
        } catch (FactRefused refused) {
            forget();
            refusal.setText(Refusals.words(this, refused));
        }
    }

    private void tell(Saved outcome, NewValue value) {
        said.removeAll();
        switch (outcome) {
            case Saved.Done done -> {
                fields = null;
                said.add(new Notice(
                        Notice.Kind.PLAIN,
                        getTranslation(done.did().planned() ? "facts.saved.planned" : "facts.saved"),
                        done.did().planned()
                                ? ""
                                : getTranslation(
                                        "facts.saved.words",
                                        done.did().due().size(),
                                        done.did().drafts().size())));
                saved.run();
            }
            case Saved.Overtaken overtaken -> {
                base = overtaken.now().newest();
                Fact.Dated newest = overtaken.now().planned() == null
                        ? overtaken.now().present()
                        : overtaken.now().planned();
                forget();
                said.add(new Notice(
                        Notice.Kind.WARN,
                        getTranslation("facts.overtaken", newest.savedBy().name(), newest.in(Language.of(getLocale()))),
                        getTranslation("facts.overtaken.words")));
                saved.run();
            }
            case Saved.Otherwise otherwise -> {
                said.add(new Notice(
                        Notice.Kind.WARN, getTranslation("facts.otherwise"), getTranslation("facts.otherwise.words")));
                show(otherwise.now(), value);
            }
        }
    }
}
