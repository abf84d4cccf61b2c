package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Organisation.Settings;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.TextRefused;
import nl.wedervraag.shared.ui.SmallForm;
import nl.wedervraag.shared.ui.SmallForm.Sent;
import nl.wedervraag.shared.ui.Zones;

/** The organisation's name, the languages of its wordings, and when its days begin. */
class OrganisationForm extends Div {

    private final Organisation organisation;
    private final Runnable changed;
    private final SmallForm form = new SmallForm();

    /** @param save what the button says */
    OrganisationForm(Organisation organisation, String save, Runnable changed) {
        this.organisation = organisation;
        this.changed = changed;
        addClassName("setup-step");
        var now = organisation.settings();
        var words = new Paragraph(getTranslation("setup.organisation.words"));
        words.addClassName("quiet-text");
        add(new H2(getTranslation("setup.organisation")), words);
        add(form.text("name", getTranslation("setup.organisation.name"), now.name())
                .boxes(
                        "languages",
                        getTranslation("setup.organisation.languages"),
                        languages(),
                        now.languages().stream().map(Language::code).collect(Collectors.toSet()))
                .choice(
                        "zone",
                        getTranslation("setup.organisation.zone"),
                        Zones.known(now.zone()),
                        now.zone().getId())
                .button(getTranslation(save), this::sent));
        Zones.offerIn(form, "select[name=zone]");
    }

    private Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        Stream.of(Language.values())
                .forEach(language -> names.put(language.code(), getTranslation("shell.language." + language.code())));
        return names;
    }

    private void sent(Sent sent) {
        var languages = sent.ticked("languages").stream()
                .flatMap(code -> Stream.of(Language.values())
                        .filter(language -> language.code().equals(code)))
                .toList();
        if (languages.isEmpty()) {
            form.say(getTranslation("setup.organisation.no-language"));
            return;
        }
        var zone = Zones.of(sent.text("zone"));
        if (zone.isEmpty()) {
            form.say(getTranslation("setup.organisation.no-zone"));
            return;
        }
        try {
            organisation.change(new Settings(sent.text("name"), languages, zone.get()));
            form.sayWell(getTranslation("setup.saved"));
            changed.run();
        } catch (TextRefused refused) {
            form.refuse(
                    "name", getTranslation("setup.refused." + refused.reason().name(), refused.longest()));
        }
    }
}
