package nl.wedervraag.publishing;

import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version's hash and title are those of its content, and a piece's newest version is there. */
final class PieceHashesRight implements Invariant {

    @Override
    public String name() {
        return "piece-hash";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        var broken = new ArrayList<String>();
        database.sql("select piece, version, title, content, hash from piece_version order by piece, version")
                .query(row -> {
                    if (broken.size() < MOST && !isRight(row.getString(3), row.getString(4), row.getString(5))) {
                        broken.add("version %d of piece %s isn't what its hash says"
                                .formatted(row.getInt(2), row.getString(1)));
                    }
                });
        broken.addAll(Invariant.query(database, """
                select format('piece %s has no version %s', p.id, p.version) from piece p
                where p.version <> (select coalesce(max(v.version), 0) from piece_version v where v.piece = p.id)"""));
        return broken;
    }

    private static boolean isRight(String title, String json, String hash) {
        try {
            var content = Content.read(json);
            return content.hash().equals(hash) && content.get(Content.TITLE).equals(title);
        } catch (RuntimeException notContent) {
            return false;
        }
    }
}
