package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import nl.wedervraag.coediting.model.PlainText;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.search.SearchIndex;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets drafts be found as they are, a moment after they were typed. A draft that equals what is live is found as that. */
@Component
class DraftsToFind {

    static final int AT_ONCE = 100;

    private static final String BEHIND = """
            select w.id, w.language, w.document, w.draft_version, w.live_hash, w.publication,
                   a.question, a.scope, a.position, answer_team(a) as team, x.text
            from wording_now w
            join answer a on a.id = w.answer
            join question_text x on x.question = a.question and x.language = w.language
            left join search_followed f on f.subject = w.id
            where w.draft_version > 0 and w.draft_version is distinct from f.version
            limit %d
            """.formatted(AT_ONCE);

    private final JdbcClient jdbc;
    private final Documents documents;
    private final SearchIndex index;
    private final TransactionTemplate transaction;

    DraftsToFind(JdbcClient jdbc, Documents documents, SearchIndex index, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.index = index;
        this.transaction = transaction;
    }

    private record Behind(
            DocumentId document, long version, @Nullable String liveHash, SearchIndex.Draft draft) {

        SearchIndex.Draft saying(String text) {
            return new SearchIndex.Draft(
                    draft.subject(),
                    draft.language(),
                    draft.team(),
                    draft.question(),
                    draft.reach(),
                    draft.position(),
                    draft.title(),
                    text);
        }
    }

    /** Brings the index up to the drafts that changed since; returns how many there were. */
    int follow() {
        Integer done = transaction.execute(status -> index.mayFollow() ? followAll() : 0);
        return done == null ? 0 : done;
    }

    private int followAll() {
        List<Behind> behind = jdbc.sql(BEHIND).query(DraftsToFind::behind).list();
        Map<DocumentId, Frozen> drafts =
                documents.at(behind.stream().collect(Collectors.toMap(Behind::document, Behind::version)));
        behind.forEach(one -> {
            var frozen = drafts.get(one.document());
            if (frozen != null) {
                put(one, Text.of(frozen.json()));
            }
            index.followed(one.draft().subject(), one.version());
        });
        return behind.size();
    }

    private void put(Behind one, Text text) {
        if (text.words() == 0 || text.hash().equals(one.liveHash())) {
            index.remove(one.draft().subject());
        } else {
            index.put(one.saying(PlainText.of(text.document())));
        }
    }

    private static Behind behind(ResultSet row, int number) throws SQLException {
        boolean retired = "RETIRED".equals(row.getString("publication"));
        return new Behind(
                new DocumentId(row.getObject("document", UUID.class)),
                row.getLong("draft_version"),
                retired ? null : row.getString("live_hash"),
                new SearchIndex.Draft(
                        row.getObject("id", UUID.class),
                        Language.valueOf(row.getString("language")),
                        row.getObject("team", UUID.class),
                        new QuestionId(row.getObject("question", UUID.class)),
                        row.getString("scope"),
                        row.getObject("position", UUID.class),
                        row.getString("text"),
                        ""));
    }
}
