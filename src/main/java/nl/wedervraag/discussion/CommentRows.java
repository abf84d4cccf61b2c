package nl.wedervraag.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.AnchorId;
import nl.wedervraag.coediting.DocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Threads and comments as they are stored. */
@Component
class CommentRows {

    /** A thread without where its words stand now. */
    record Row(
            ThreadId id,
            AnchorId anchor,
            Instant opened,
            CommentThread.@Nullable Resolution resolution,
            List<Comment> comments) {}

    record Thread(ThreadId id, DocumentId document, AnchorId anchor) {}

    record Said(CommentId id, ThreadId thread, PersonId by) {}

    private static final int MOST_LISTED = 500;

    private static final String ALL = """
            select c.id, c.thread, c.by, p.name, c.said, c.changed, c.words,
                   t.anchor, t.opened, t.resolved, t.resolved_by, r.name as resolver,
                   array(select m.person from comment_mention m where m.comment = c.id order by m.person) as mentioned
            from comment_thread t
            join comment c on c.thread = t.id
            join person p on p.id = c.by
            left join person r on r.id = t.resolved_by
            where t.document = ?
            order by t.opened, t.id, c.said, c.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CommentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The threads by age. */
    List<Row> of(DocumentId document, PersonId reader) {
        Map<ThreadId, Row> threads = new LinkedHashMap<>();
        Map<CommentId, List<UUID>> mentioned = new HashMap<>();
        jdbc.sql(ALL).param(document.value()).query(row -> {
            ThreadId id = new ThreadId(row.getObject("thread", UUID.class));
            Row thread = threads.get(id);
            if (thread == null) {
                thread = thread(id, row);
                threads.put(id, thread);
            }
            Comment comment = comment(row, reader);
            thread.comments().add(comment);
            mentioned.put(
                    comment.id(), List.of((UUID[]) row.getArray("mentioned").getArray()));
        });
        Map<UUID, Person> people = people(
                mentioned.values().stream().flatMap(List::stream).distinct().toList());
        threads.values()
                .forEach(thread -> thread.comments()
                        .replaceAll(comment -> new Comment(
                                comment.id(),
                                comment.by(),
                                comment.said(),
                                comment.changed(),
                                comment.words(),
                                mentioned.getOrDefault(comment.id(), List.of()).stream()
                                        .map(people::get)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                comment.own())));
        return List.copyOf(threads.values());
    }

    private Map<UUID, Person> people(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Person> people = new HashMap<>();
        jdbc.sql("select id, name from person where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    people.put(id, new Person(new PersonId(id), row.getString(2)));
                });
        return people;
    }

    /** Who sees the drafts of a team or, with null, of the organisation; by name. */
    List<Person> seeing(@Nullable UUID team) {
        return jdbc.sql("""
                        select id, name from person where has_right(id, 'SEE_DRAFTS', cast(? as uuid))
                        order by name, id limit %d""".formatted(MOST_LISTED))
                .param(team)
                .query((row, n) -> new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    private static Row thread(ThreadId id, ResultSet row) throws SQLException {
        UUID resolver = row.getObject("resolved_by", UUID.class);
        return new Row(
                id,
                new AnchorId(row.getObject("anchor", UUID.class)),
                instant(row, "opened"),
                resolver == null
                        ? null
                        : new CommentThread.Resolution(
                                new Person(new PersonId(resolver), row.getString("resolver")),
                                instant(row, "resolved")),
                new ArrayList<>());
    }

    private static Comment comment(ResultSet row, PersonId reader) throws SQLException {
        PersonId by = new PersonId(row.getObject("by", UUID.class));
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new Person(by, row.getString("name")),
                instant(row, "said"),
                row.getObject("changed") == null ? null : instant(row, "changed"),
                row.getString("words"),
                List.of(),
                by.equals(reader));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Whoever changes a thread queues for it until the transaction ends. */
    Optional<Thread> locked(ThreadId thread) {
        return jdbc.sql("select id, document, anchor from comment_thread where id = ? for no key update")
                .param(thread.value())
                .query((row, n) -> thread(row))
                .optional();
    }

    Optional<Thread> find(ThreadId thread) {
        return jdbc.sql("select id, document, anchor from comment_thread where id = ?")
                .param(thread.value())
                .query((row, n) -> thread(row))
                .optional();
    }

    private static Thread thread(ResultSet row) throws SQLException {
        return new Thread(
                new ThreadId(row.getObject("id", UUID.class)),
                new DocumentId(row.getObject("document", UUID.class)),
                new AnchorId(row.getObject("anchor", UUID.class)));
    }

    Optional<Said> find(CommentId comment) {
        return jdbc.sql("select id, thread, by from comment where id = ?")
                .param(comment.value())
                .query((row, n) -> new Said(
                        new CommentId(row.getObject("id", UUID.class)),
                        new ThreadId(row.getObject("thread", UUID.class)),
                        new PersonId(row.getObject("by", UUID.class))))
                .optional();
    }

    /** @param version at which whoever begins it saw the words there */
    void open(Thread thread, PersonId by, long version, int from, int to) {
        jdbc.sql("""
                        insert into comment_thread (id, document, anchor, opened, opened_by, version, begins, ends)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        thread.id().value(),
                        thread.document().value(),
                        thread.anchor().value(),
                        OffsetDateTime.now(clock),
                        by.value(),
                        version,
                        from,
                        to)
                .update();
    }

    int comments(ThreadId thread) {
        return jdbc.sql("select count(*) from comment where thread = ?")
                .param(thread.value())
                .query(Integer.class)
                .single();
    }

    void say(CommentId id, ThreadId thread, PersonId by, String words, Collection<PersonId> mentioned) {
        jdbc.sql("insert into comment (id, thread, by, said, words) values (?, ?, ?, ?, ?)")
                .params(id.value(), thread.value(), by.value(), OffsetDateTime.now(clock), words)
                .update();
        mention(id, mentioned);
    }

    /** False where it is in nobody's power any more: it was deleted meanwhile. */
    boolean change(CommentId id, String words, Collection<PersonId> mentioned) {
        int changed = jdbc.sql("update comment set words = ?, changed = ? where id = ?")
                .params(words, OffsetDateTime.now(clock), id.value())
                .update();
        jdbc.sql("delete from comment_mention where comment = ?")
                .param(id.value())
                .update();
        mention(id, mentioned);
        return changed == 1;
    }

    private void mention(CommentId comment, Collection<PersonId> mentioned) {
        mentioned.forEach(person -> jdbc.sql("insert into comment_mention (comment, person) values (?, ?)")
                .params(comment.value(), person.value())
                .update());
    }

    void delete(CommentId comment) {
        jdbc.sql("delete from comment where id = ?").param(comment.value()).update();
    }

    void delete(ThreadId thread) {
        jdbc.sql("delete from comment_thread where id = ?")
                .param(thread.value())
                .update();
    }

    /** False where it was so already. */
    boolean resolve(ThreadId thread, PersonId by) {
        return jdbc.sql("update comment_thread set resolved = ?, resolved_by = ? where id = ? and resolved is null")
                        .params(OffsetDateTime.now(clock), by.value(), thread.value())
                        .update()
                == 1;
    }

    boolean reopen(ThreadId thread) {
        return jdbc.sql(
                                "update comment_thread set resolved = null, resolved_by = null where id = ? and resolved is not null")
                        .param(thread.value())
                        .update()
                == 1;
    }
}
