package nl.wedervraag.stories;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PiecePage;
import nl.wedervraag.publishing.PieceTopics;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which themes a story belongs to, and which positions it serves. Neither makes it more trusted than it was. */
@Service
@Transactional
public class StoryTags {

    private static final int MOST = 100;

    /** @param positions none: all of its team, or of the company */
    public record Tags(List<ThemeId> themes, List<PositionId> positions) {}

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final Positions positions;
    private final Changes changes;

    StoryTags(JdbcClient jdbc, Pieces pieces, Positions positions, Changes changes) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.positions = positions;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public Tags of(PieceId story) {
        pieces.page(story);
        return new Tags(
                jdbc.sql("select x.theme from story_theme x join theme t on t.id = x.theme where x.story = ?"
                                + " order by t.place")
                        .param(story.value())
                        .query((row, n) -> new ThemeId(row.getObject(1, UUID.class)))
                        .list(),
                jdbc.sql("select x.position from story_position x join position p on p.id = x.position"
                                + " where x.story = ? order by p.place, p.id")
                        .param(story.value())
                        .query((row, n) -> new PositionId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** The positions that it can serve: its team's, or all that this person sees where it is the company's. */
    @Transactional(readOnly = true)
    public List<Position> possiblePositions(PieceId story) {
        Piece piece = pieces.page(story).piece();
        return positions.visibleTo().stream()
                .filter(position ->
                        piece.scope().teamOrNull() == null || position.scope().equals(piece.scope()))
                .limit(MOST)
                .toList();
    }

    /** @throws NotAllowed for positions that aren't its team's */
    public void set(PieceId story, Tags tags) {
        PiecePage page = pieces.page(story);
        if (!page.mayEdit()) {
            throw new NotAllowed("only reads " + story);
        }
        List<PositionId> possible =
                possiblePositions(story).stream().map(Position::id).toList();
        if (!possible.containsAll(tags.positions())) {
            throw new NotAllowed("positions of another team for " + story);
        }
        jdbc.sql("delete from story_theme where story = ?").param(story.value()).update();
        jdbc.sql("insert into story_theme (story, theme) select ?, unnest(?)")
                .params(
                        story.value(),
                        tags.themes().stream().map(ThemeId::value).distinct().toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from story_position where story = ?")
                .param(story.value())
                .update();
        jdbc.sql("insert into story_position (story, position) select ?, unnest(?)")
                .params(
                        story.value(),
                        tags.positions().stream()
                                .map(PositionId::value)
                                .distinct()
                                .toArray(UUID[]::new))
                .update();
        changes.publish(PieceTopics.PIECE, story.value());
    }
}
