package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds where wordings stand, for whoever has the right there: what is unknown and what is forbidden look alike. */
@Component
class Places {

    private static final String PLACE = """
            select w.id, w.language, w.document, a.id as answer, a.question, a.scope, a.owner,
                   answer_team(a) as team, answer_open(a) as open
            from wording w join answer a on a.id = w.answer
            """;

    private final JdbcClient jdbc;
    private final Rights rights;
    private final CurrentPerson current;

    Places(JdbcClient jdbc, Rights rights, CurrentPerson current) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.current = current;
    }

    Place of(WordingId wording, Right right) {
        return allowed(find("where w.id = ?", wording.value()), right);
    }

    /** As {@link #of(WordingId, Right)}; whatever decides about a wording queues for its row until the transaction ends. */
    Place locked(WordingId wording, Right right) {
        return allowed(find("where w.id = ? for no key update of w", wording.value()), right);
    }

    Place of(ReviewId review, Right right) {
        return allowed(find("join review r on r.wording = w.id where r.id = ?", review.value()), right);
    }

    /** As {@link #locked(WordingId, Right)}, by one of its reviews. */
    Place locked(ReviewId review, Right right) {
        return allowed(
                find("join review r on r.wording = w.id where r.id = ? for no key update of w", review.value()), right);
    }

    Place of(AnswerId answer, Right right) {
        return allowed(find("where a.id = ? order by w.id limit 1", answer.value()), right);
    }

    /** Whose words a document's are; asks for no right. */
    Place of(DocumentId document) {
        return find("where w.document = ?", document.value())
                .orElseThrow(() -> new NotAllowed("%s asks for what isn't there".formatted(current.id())));
    }

    private Place allowed(Optional<Place> place, Right right) {
        var person = current.id();
        Place found = place.orElseThrow(() -> new NotAllowed("%s asks for what isn't there".formatted(person)));
        rights.require(person, right, found.scope());
        return found;
    }

    private Optional<Place> find(String which, UUID id) {
        return jdbc.sql(PLACE + which).param(id).query(Places::place).optional();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new WordingId(row.getObject("id", UUID.class)),
                new AnswerId(row.getObject("answer", UUID.class)),
                new QuestionId(row.getObject("question", UUID.class)),
                Language.valueOf(row.getString("language")),
                new DocumentId(row.getObject("document", UUID.class)),
                Reach.valueOf(row.getString("scope")),
                Scope.of(row.getObject("team", UUID.class)),
                row.getObject("owner", UUID.class),
                row.getBoolean("open"));
    }
}
