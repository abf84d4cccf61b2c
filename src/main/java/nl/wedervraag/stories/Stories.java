package nl.wedervraag.stories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.questions.ThemeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stories where somebody writes. */
@Service
@Transactional(readOnly = true)
public class Stories {

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final Foundations foundations;
    private final Clock clock;

    Stories(JdbcClient jdbc, Pieces pieces, Foundations foundations, Clock clock) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.foundations = foundations;
        this.clock = clock;
    }

    /**
     * @param age empty as long as nobody said when it was
     * @param usedBy how many answers rest on it
     */
    public record Listed(Piece piece, Optional<StoryAge> age, Set<ThemeId> themes, int usedBy) {}

    /** All of them, the latest saved first. */
    public List<Listed> all() {
        List<Piece> all = pieces.listed(Kind.STORY);
        Map<PieceId, Integer> used = foundations.used(Kind.STORY);
        Map<PieceId, Set<ThemeId>> themes = themes(all);
        return all.stream()
                .map(piece -> new Listed(
                        piece, age(piece), themes.getOrDefault(piece.id(), Set.of()), used.getOrDefault(piece.id(), 0)))
                .toList();
    }

    private Map<PieceId, Set<ThemeId>> themes(List<Piece> of) {
        Map<PieceId, Set<ThemeId>> themes = new HashMap<>();
        jdbc.sql("select story, theme from story_theme where story = any (?)")
                .param(of.stream().map(piece -> piece.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    themes.computeIfAbsent(new PieceId(row.getObject(1, UUID.class)), story -> new HashSet<>())
                            .add(new ThemeId(row.getObject(2, UUID.class)));
                });
        return themes;
    }

    private Optional<StoryAge> age(Piece piece) {
        String when = piece.content().get(StoryForm.WHEN);
        return when.isEmpty() ? Optional.empty() : Optional.of(StoryAge.of(when, LocalDate.now(clock)));
    }
}
