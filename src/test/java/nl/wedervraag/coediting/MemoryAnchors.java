package nl.wedervraag.coediting;

import java.util.ArrayList;
import java.util.Optional;
import nl.wedervraag.coediting.model.Anchor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The anchors of the simulation's one document. */
final class MemoryAnchors extends AnchorRows {

    private final MemoryLog.Rows rows;
    private final MemoryLog.Weather weather;

    MemoryAnchors(MemoryLog.Rows rows, MemoryLog.Weather weather) {
        super(JdbcClient.create(new JdbcTemplate()));
        this.rows = rows;
        this.weather = weather;
    }

    @Override
    Optional<Anchoring> of(DocumentId document) {
        return MemoryLog.call(weather, () -> {
            Anchoring stored = rows.anchoring;
            return Optional.of(new Anchoring(stored.edition(), rows.version(), stored.anchors()));
        });
    }

    /** One that stands so at the newest version. */
    static void add(MemoryLog.Rows rows, Anchor anchor) {
        var anchors = new ArrayList<>(rows.anchoring.anchors());
        anchors.add(anchor);
        rows.anchoring = new Anchoring(rows.anchoring.edition() + 1, rows.version(), anchors);
    }
}
