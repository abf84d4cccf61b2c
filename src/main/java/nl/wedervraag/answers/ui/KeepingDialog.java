package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.Stewardship;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.DayField;
import nl.wedervraag.shared.ui.Labelled;

/** Who keeps an answer true, and until when its wording needs no new look. */
final class KeepingDialog extends Dialog {

    private final Stewardship stewardship;
    private final DraftPage draft;
    private final Choice owner;
    private final DayField day;

    KeepingDialog(Stewardship stewardship, DraftPage draft, Runnable then) {
        this.stewardship = stewardship;
        this.draft = draft;
        setHeaderTitle(getTranslation("answer.keep.title"));
        addClassName("form-dialog");
        owner = new Choice(
                getTranslation("answer.keep.owner"),
                names(stewardship.possibleOwners(draft.answer())),
                draft.owner().id().value().toString());
        day = new DayField(getTranslation("answer.keep.day"), draft.reviewBy());
        day.setVisible(draft.liveSince() != null);
        var hint = new Paragraph(getTranslation("answer.keep.day.hint"));
        hint.addClassName("quiet-text");
        hint.setVisible(draft.liveSince() != null);
        add(new Labelled(getTranslation("answer.keep.owner"), owner), day, hint);
        var save = new Button(getTranslation("answer.keep.save"), click -> {
            close();
            AskingForApproval.orSayWhyNot(this::save);
            then.run();
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("answer.keep.cancel"), click -> close()), save);
    }

    private Map<String, String> names(List<Person> people) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(draft.owner().id().value().toString(), draft.owner().name());
        people.forEach(person -> names.put(person.id().value().toString(), person.name()));
        return names;
    }

    private void save() {
        var chosen = new PersonId(UUID.fromString(owner.chosen()));
        if (!chosen.equals(draft.owner().id())) {
            stewardship.setOwner(draft.answer(), chosen);
        }
        var until = day.day().orElse(null);
        if (until != null && !until.equals(draft.reviewBy())) {
            stewardship.setReviewBy(draft.wording(), until);
        }
    }
}
