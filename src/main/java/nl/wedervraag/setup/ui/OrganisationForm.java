package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
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
                        zones(),
                        now.zone().getId())
                .button(getTranslation(save), this::sent));
    }

    private Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        Stream.of(Language.values())
                .forEach(language -> names.put(language.code(), getTranslation("shell.language." + language.code())));
        return names;
    }

    /** Places, not abbreviations: those say nothing of summer time. */
    private static Map<String, String> zones() {
        var zones = new LinkedHashMap<String, String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .forEach(id -> zones.put(id, id.replace('_', ' ')));
        zones.put("UTC", "UTC");
        return zones;
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
        try {
            organisation.change(new Settings(sent.text("name"), languages, ZoneId.of(sent.text("zone"))));
            form.sayWell(getTranslation("setup.saved"));
            changed.run();
        } catch (TextRefused refused) {
            form.say(getTranslation("setup.refused." + refused.reason().name(), refused.longest()));
        }
    }
}
