package nl.wedervraag.coediting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each document, made anew from its first commit, is valid after each one and equal to every snapshot of it. Reads some
 * documents at a time, so that it needs little memory however many there are.
 */
final class LogReplay implements Invariant {

    private static final int AT_A_TIME = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Kept(long version, String doc, byte[] sha256) {}

    @Override
    public String name() {
        return "log-replay";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        var broken = new ArrayList<String>();
        var after = BEFORE_ALL;
        while (true) {
            var documents = database.sql("select id from document where id > ? order by id limit " + AT_A_TIME)
                    .param(after)
                    .query(UUID.class)
                    .list()
                    .toArray(UUID[]::new);
            if (documents.length == 0) {
                return broken.subList(0, Math.min(broken.size(), MOST));
            }
            var snapshots = snapshots(database, documents);
            commits(database, documents)
                    .forEach((document, commits) ->
                            replay(document, commits, snapshots.getOrDefault(document, List.of()), broken));
            after = documents[documents.length - 1];
        }
    }

    private static Map<UUID, List<StoredCommit>> commits(JdbcClient database, UUID[] documents) {
        var commits = new HashMap<UUID, List<StoredCommit>>();
        for (var document : documents) {
            commits.put(document, new ArrayList<>());
        }
        database.sql("""
                        select document, version, client, seq, person, base, steps, content_hash, at
                        from commit where document = any (?) order by document, version""").param(documents).query(row -> {
            commits.computeIfAbsent(row.getObject("document", UUID.class), none -> new ArrayList<>())
                    .add(new StoredCommit(
                            row.getLong("version"),
                            row.getString("client"),
                            row.getLong("seq"),
                            new PersonId(row.getObject("person", UUID.class)),
                            row.getLong("base"),
                            row.getString("steps"),
                            row.getBytes("content_hash"),
                            row.getObject("at", java.time.OffsetDateTime.class).toInstant()));
        });
        return commits;
    }

    private static Map<UUID, List<Kept>> snapshots(JdbcClient database, UUID[] documents) {
        var snapshots = new HashMap<UUID, List<Kept>>();
        database.sql("select document, version, doc, sha256 from snapshot where document = any (?)")
                .param(documents)
                .query(row -> {
                    snapshots
                            .computeIfAbsent(row.getObject("document", UUID.class), none -> new ArrayList<>())
                            .add(new Kept(row.getLong("version"), row.getString("doc"), row.getBytes("sha256")));
                });
        return snapshots;
    }

    private static void replay(UUID document, List<StoredCommit> commits, List<Kept> kept, List<String> broken) {
        var now = Pen.empty();
        long version = 0;
        compare(document, version, now, kept, broken);
        for (StoredCommit commit : commits) {
            version = commit.version();
            try {
                now = Pen.again(commit, now).after();
                now.check();
            } catch (RuntimeException e) {
                broken.add("version %d of document %s can't follow the one before it".formatted(version, document));
                return;
            }
            compare(document, version, now, kept, broken);
        }
    }

    private static void compare(UUID document, long version, Node now, List<Kept> kept, List<String> broken) {
        for (Kept one : kept) {
            if (one.version == version && !Snapshots.same(now, one.doc, one.sha256)) {
                broken.add("the snapshot of version %d of document %s isn't what its commits make"
                        .formatted(version, document));
            }
        }
    }
}
