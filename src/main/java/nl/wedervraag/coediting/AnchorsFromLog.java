package nl.wedervraag.coediting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.coediting.model.Anchor;
import nl.wedervraag.coediting.model.AnchorMapping;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each anchor stands where the log says: followed from where it was made through every commit since, one document at a time. */
final class AnchorsFromLog implements Invariant {

    private static final String ANCHORED = """
            select d.id, d.version, min(a.base_version) as since
            from document d join anchor a on a.document = d.id
            where d.id > ? group by d.id order by d.id limit 500""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Anchored(DocumentId document, long version, long since) {}

    /** One as it was made, and as it is. */
    private record Followed(long since, Anchor made, Anchor stored) {}

    @Override
    public String name() {
        return "anchors-from-log";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        var broken = new ArrayList<String>();
        var after = BEFORE_ALL;
        while (true) {
            var some = database.sql(ANCHORED)
                    .param(after)
                    .query((row, n) -> new Anchored(
                            new DocumentId(row.getObject("id", UUID.class)),
                            row.getLong("version"),
                            row.getLong("since")))
                    .list();
            if (some.isEmpty()) {
                return broken.subList(0, Math.min(broken.size(), MOST));
            }
            some.forEach(one -> check(database, one, broken));
            after = some.getLast().document.value();
        }
    }

    private static void check(JdbcClient database, Anchored one, List<String> broken) {
        var anchors = followed(database, one.document);
        List<Anchor> now = new ArrayList<>();
        try {
            join(now, anchors, one.since);
            var live = Objects.requireNonNull(
                    new PastOfMany(database).at(Map.of(one.document, one.since)).get(one.document));
            for (StoredCommit commit : commits(database, one)) {
                var done = Pen.again(commit, live.document());
                live.add(done);
                now = new ArrayList<>(new AnchorMapping(done.version(), done.steps(), done.after()).map(now));
                join(now, anchors, done.version());
            }
        } catch (RuntimeException e) {
            broken.add(
                    "the anchors of document %s can't be followed: %s".formatted(one.document.value(), e.getClass()));
            return;
        }
        for (Followed anchor : anchors) {
            if (!now.contains(anchor.stored)) {
                broken.add("anchor %s isn't where the log puts it".formatted(anchor.stored.id()));
            }
        }
    }

    private static void join(List<Anchor> now, List<Followed> anchors, long version) {
        anchors.stream().filter(anchor -> anchor.since == version).forEach(anchor -> now.add(anchor.made));
    }

    private static List<Followed> followed(JdbcClient database, DocumentId document) {
        return database.sql("select * from anchor where document = ?")
                .param(document.value())
                .query((row, n) -> new Followed(
                        row.getLong("base_version"),
                        AnchorRows.anchor(row, "base_words", "base_begins", "base_ends", "base_orphaned_since"),
                        AnchorRows.anchor(row, "words", "begins", "ends", "orphaned_since")))
                .list();
    }

    private static List<StoredCommit> commits(JdbcClient database, Anchored one) {
        return database.sql("select " + CommitLog.COLUMNS
                        + " from commit where document = ? and version > ? and version <= ? order by version")
                .params(one.document.value(), one.since, one.version)
                .query(CommitLog.COMMIT)
                .list();
    }
}
