package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Scope;
import nl.wedervraag.publishing.FieldRefused;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Labelled;

/** What a new piece is called, whose it is and in which language it is told; the rest is asked on its page. */
public final class BeginDialog extends Dialog {

    private static final String COMPANY = "company";

    private final Publishing publishing;
    private final Kind kind;
    private final Input title = new Input();
    private final Choice scope;
    private final Choice language;
    private final Paragraph refusal = new Paragraph();

    public BeginDialog(Publishing publishing, Kind kind) {
        this.publishing = publishing;
        this.kind = kind;
        var texts = kind.root();
        setHeaderTitle(getTranslation(texts + ".begin"));
        addClassName("form-dialog");
        title.addClassName("text-input");
        scope = new Choice(
                getTranslation("publishing.whose"),
                scopes(),
                scopes().keySet().stream().findFirst().orElse(""));
        Map<String, String> languages = new LinkedHashMap<>();
        publishing
                .organisation()
                .languages()
                .forEach(one -> languages.put(one.name(), getTranslation("shell.language." + one.code())));
        language = new Choice(
                getTranslation("publishing.language"),
                languages,
                Language.of(getLocale())
                        .orFirstOf(publishing.organisation().languages())
                        .name());
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        var hint = new Paragraph(getTranslation(texts + ".begin.words"));
        hint.addClassName("quiet-text");
        add(
                hint,
                new Labelled(getTranslation(texts + ".field.title"), title),
                new Labelled(getTranslation("publishing.whose"), scope),
                new Labelled(getTranslation("publishing.language"), language),
                refusal);
        var act = new Button(getTranslation("publishing.begin.act"), click -> begin());
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.form.cancel"), click -> close()), act);
        addOpenedChangeListener(opened -> title.focus());
    }

    private Map<String, String> scopes() {
        Map<String, String> scopes = new LinkedHashMap<>();
        publishing
                .teams()
                .where(Right.EDIT)
                .forEach(team -> scopes.put(team.id().value().toString(), team.name()));
        if (kind != Kind.CHALLENGE && publishing.writesForTheCompany()) {
            scopes.put(COMPANY, getTranslation("publishing.company"));
        }
        return scopes;
    }

    private void begin() {
        try {
            var of = scope.chosen().equals(COMPANY) ? Scope.ORGANISATION : Scope.of(UUID.fromString(scope.chosen()));
            var piece = publishing.pieces().begin(kind, of, Language.valueOf(language.chosen()), title.getValue());
            close();
            Addresses.go(UI.getCurrentOrThrow(), kind.address(piece));
        } catch (FieldRefused refused) {
            refusal.setText(getTranslation(
                    "publishing.refused."
                            + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    refused.field().longest()));
            title.focus();
        }
    }
}
