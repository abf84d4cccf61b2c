package nl.wedervraag.stories;

import java.util.List;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Field;
import nl.wedervraag.publishing.Form;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a story asks: who, when, what happened, what changed, who can vouch, and whether whom it is about agreed. */
@Component
class StoryForm implements Form {

    static final String WHEN = "when";
    private static final String CONSENT = "consent";
    private static final String GIVEN = "GIVEN";
    private static final String NOT_NEEDED = "NOT_NEEDED";
    private static final String CONSENT_BY = "consentBy";
    private static final String CONSENT_ON = "consentOn";
    private static final String CONSENT_WHY = "consentWhy";

    private static final List<Field> FIELDS = List.of(
            Field.line(Content.TITLE, "stories.field.title", 120),
            Field.choice("kind", "stories.field.kind", "INITIATIVE", "LEARNED", "MOMENT"),
            Field.line("who", "stories.field.who", 200),
            Field.month(WHEN, "stories.field.when"),
            Field.text("happened", "stories.field.happened", 3_000),
            Field.text("changed", "stories.field.changed", 2_000),
            Field.line("vouch", "stories.field.vouch", 200),
            Field.choice(CONSENT, "stories.field.consent", "OPEN", "ASKED", GIVEN, NOT_NEEDED, "REFUSED"),
            Field.line(CONSENT_BY, "stories.field.consentBy", 200),
            Field.day(CONSENT_ON, "stories.field.consentOn"),
            Field.line(CONSENT_WHY, "stories.field.consentWhy", 300));

    @Override
    public Kind kind() {
        return Kind.STORY;
    }

    @Override
    public List<Field> fields(@Nullable PieceId of) {
        return FIELDS;
    }

    @Override
    public boolean asks(Field field, Content content) {
        return switch (field.name()) {
            case CONSENT_BY, CONSENT_ON -> content.get(CONSENT).equals(GIVEN);
            case CONSENT_WHY -> content.get(CONSENT).equals(NOT_NEEDED);
            default -> true;
        };
    }

    /** Whether somebody agreed is another matter: a lead may look at it before. */
    @Override
    public List<Field> lacking(Content content) {
        return FIELDS.stream()
                .filter(field -> !field.name().startsWith(CONSENT) && !content.has(field.name()))
                .toList();
    }

    @Override
    public boolean consented(Content content) {
        return switch (content.get(CONSENT)) {
            case GIVEN -> content.has(CONSENT_BY) && content.has(CONSENT_ON);
            case NOT_NEEDED -> content.has(CONSENT_WHY);
            default -> false;
        };
    }
}
