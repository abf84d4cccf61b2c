package nl.wedervraag.search;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose texts somebody may find: asked of the rights at every search. */
@Component
class Circle {

    private final JdbcClient jdbc;

    Circle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param read the teams whose approved wording they may read
     * @param readCompany whether they may read the organisation's, as {@code drafts} and {@code draftsCompany}
     */
    record Of(UUID[] read, boolean readCompany, UUID[] drafts, boolean draftsCompany) {

        boolean isEmpty() {
            return read.length == 0 && !readCompany && drafts.length == 0 && !draftsCompany;
        }

        boolean seesDrafts() {
            return drafts.length > 0 || draftsCompany;
        }

        Of narrowedTo(Wanted.Kind kind) {
            return switch (kind) {
                case ALL -> this;
                case APPROVED -> new Of(read, readCompany, new UUID[0], false);
                case DRAFTS -> new Of(new UUID[0], false, drafts, draftsCompany);
            };
        }

        Map<String, @Nullable Object> parameters() {
            return Map.of("read", read, "readCompany", readCompany, "drafts", drafts, "draftsCompany", draftsCompany);
        }
    }

    /** To be narrowed by in any query; of the table that is called {@code e}. */
    static final String VISIBLE = """
            (case when e.draft then e.team = any (:drafts) or e.team is null and :draftsCompany
                  else e.team = any (:read) or e.team is null and :readCompany end)""";

    Of around(PersonId person) {
        return jdbc.sql("""
                        select coalesce(array_agg(id) filter (where has_right(:me, 'READ_APPROVED', id)), '{}'),
                               has_right(:me, 'READ_APPROVED', null),
                               coalesce(array_agg(id) filter (where has_right(:me, 'SEE_DRAFTS', id)), '{}'),
                               has_right(:me, 'SEE_DRAFTS', null)
                        from team
                        """)
                .param("me", person.value())
                .query((row, n) ->
                        new Of(ids(row.getArray(1)), row.getBoolean(2), ids(row.getArray(3)), row.getBoolean(4)))
                .single();
    }

    private static UUID[] ids(Array array) throws SQLException {
        return (UUID[]) array.getArray();
    }
}
