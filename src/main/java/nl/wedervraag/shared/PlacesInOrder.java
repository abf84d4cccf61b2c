package nl.wedervraag.shared;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows that people put in an order of their own, in the column {@code place}. Whoever moves one holds a lock on what the rows
 * belong to first: two who move at once come one after the other, and no row gets lost or stands twice.
 */
@Component
public class PlacesInOrder {

    private record Row(UUID id, int place) {}

    private final JdbcClient jdbc;

    PlacesInOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves one row, in the caller's transaction.
     *
     * @param rows table, and which rows of it: {@code "question"}, {@code "theme = ?"}; names of ours, never typed
     * @param key the column of {@code id}
     * @param of what the question marks stand for
     */
    public void move(String rows, String key, String which, List<UUID> of, UUID id, int to) {
        List<Row> before = jdbc.sql("select %s, place from %s where %s order by place".formatted(key, rows, which))
                .params(of)
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        var after = Order.moved(before.stream().map(Row::id).toList(), id, to);
        jdbc.sql("""
                update %s r set place = n.place from unnest(?::uuid[], ?::integer[]) as n(id, place)
                where r.%s = n.id and %s
                """.formatted(rows, key, which))
                .param(after.toArray(UUID[]::new))
                .param(before.stream().map(Row::place).toArray(Integer[]::new))
                .params(of)
                .update();
    }
}
