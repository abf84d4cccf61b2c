package nl.wedervraag.challenges;

import java.util.List;
import java.util.stream.Stream;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Field;
import nl.wedervraag.publishing.Form;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a challenge asks: the problem, since when, what was tried, what is still open, how much may be said, and for each
 * position of its team the opportunity that it gives.
 */
@Component
class ChallengeForm implements Form {

    private static final String OPPORTUNITY = "opportunity.";
    private static final int LONGEST_OPPORTUNITY = 1_500;

    private static final List<Field> FIELDS = List.of(
            Field.line(Content.TITLE, "challenges.field.title", 120),
            Field.text("problem", "challenges.field.problem", 3_000),
            Field.month("since", "challenges.field.since"),
            Field.text("tried", "challenges.field.tried", 2_000),
            Field.text("open", "challenges.field.open", 2_000),
            Field.choice("openness", "challenges.field.openness", "ANYONE", "LATE_ROUNDS", "ONLY_IF_ASKED"));

    /** For whom there is an opportunity at all: named where none is filled in. */
    private static final Field ANY_OPPORTUNITY =
            Field.text(OPPORTUNITY, "challenges.opportunity.any", LONGEST_OPPORTUNITY);

    private final JdbcClient jdbc;

    ChallengeForm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.CHALLENGE;
    }

    @Override
    public List<Field> fields(@Nullable PieceId of) {
        return of == null
                ? FIELDS
                : Stream.concat(FIELDS.stream(), opportunities(of).stream()).toList();
    }

    /** One for each position of the team, closed ones where something stands there already. */
    private List<Field> opportunities(PieceId of) {
        return jdbc.sql("""
                        select o.id, o.name
                        from piece p join position o on o.team = p.team
                        where p.id = ? and (not o.closed or exists (
                            select from piece_version v
                            where v.piece = p.id and v.content ->> ('opportunity.' || o.id) is not null))
                        order by o.closed, o.place, o.id
                        """)
                .param(of.value())
                .query((row, n) -> Field.text(
                                OPPORTUNITY + row.getString("id"), "challenges.field.opportunity", LONGEST_OPPORTUNITY)
                        .about(row.getString("name")))
                .list();
    }

    @Override
    public List<Field> lacking(Content content) {
        boolean any = content.values().keySet().stream().anyMatch(name -> name.startsWith(OPPORTUNITY));
        return Stream.concat(
                        FIELDS.stream().filter(field -> !content.has(field.name())),
                        any ? Stream.empty() : Stream.of(ANY_OPPORTUNITY))
                .toList();
    }
}
