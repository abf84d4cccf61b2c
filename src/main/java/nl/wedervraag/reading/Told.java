package nl.wedervraag.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import nl.wedervraag.questions.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * What is published for a position that its answers may rest on.
 *
 * @param all each once
 * @param beside those of them that stand beside a question's answer, the first linked first
 */
record Told<T>(List<T> all, Map<QuestionId, List<T>> beside) {

    List<T> beside(QuestionId question) {
        return beside.getOrDefault(question, List.of());
    }

    List<T> besideNone() {
        return all.stream()
                .filter(one -> beside.values().stream().noneMatch(list -> list.contains(one)))
                .toList();
    }

    static <T> Collector<Row<T>, ?, Told<T>> collecting() {
        return Collectors.collectingAndThen(Collectors.toList(), Told::of);
    }

    private static <T> Told<T> of(List<Row<T>> rows) {
        Map<QuestionId, List<T>> beside = new HashMap<>();
        rows.stream()
                .filter(row -> row.question != null)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.linked)))
                .forEach(row -> beside.computeIfAbsent(
                                Objects.requireNonNull(row.question), question -> new ArrayList<>())
                        .add(row.told));
        return new Told<>(rows.stream().map(Row::told).distinct().toList(), beside);
    }

    /** One of them; once for each answer that it stands beside. */
    record Row<T>(
            T told, @Nullable QuestionId question, @Nullable OffsetDateTime linked) {

        static <T> Row<T> of(T told, ResultSet row) throws SQLException {
            UUID question = row.getObject("question", UUID.class);
            return new Row<>(
                    told,
                    question == null ? null : new QuestionId(question),
                    row.getObject("linked", OffsetDateTime.class));
        }
    }
}
