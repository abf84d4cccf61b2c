package nl.wedervraag.answers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.DiscussedDocuments;
import nl.wedervraag.positions.PositionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts that people talk about. */
@Component
class DiscussedDrafts implements DiscussedDocuments {

    private final Places places;
    private final Drafts drafts;
    private final JdbcClient jdbc;

    DiscussedDrafts(Places places, Drafts drafts, JdbcClient jdbc) {
        this.places = places;
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    @Override
    public Ground of(DocumentId document) {
        Place place = places.of(document);
        PositionId only = place.reach() == Reach.POSITION ? positionOf(place.answer()) : null;
        return new Ground(document, place.wording().value(), place.scope(), only, place.open());
    }

    private PositionId positionOf(AnswerId answer) {
        return jdbc.sql("select position from answer where id = ?")
                .param(answer.value())
                .query((row, n) -> new PositionId(row.getObject(1, UUID.class)))
                .single();
    }

    @Override
    public Map<DocumentId, String> substances(Map<DocumentId, Long> versions) {
        drafts.learn(versions);
        Map<DocumentId, String> substances = new HashMap<>();
        versions.forEach((document, version) -> {
            var figures = drafts.figures(document, version);
            if (!figures.empty()) {
                substances.put(document, figures.substance());
            }
        });
        return substances;
    }

    @Override
    public Map<DocumentId, Long> versions(Collection<DocumentId> documents) {
        return jdbc
                .sql("select id, version from document where id = any (?)")
                .param(documents.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(new DocumentId(row.getObject(1, UUID.class)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
