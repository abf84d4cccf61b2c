package nl.wedervraag.challenges;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PiecePage;
import nl.wedervraag.publishing.PieceTopics;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The challenges of the teams where somebody writes, and who last said that one is still so. */
@Service
@Transactional
public class Challenges {

    /**
     * @param confirmed empty while it isn't published
     * @param usedBy how many answers rest on it
     */
    public record Listed(Piece piece, Optional<Confirmed> confirmed, int usedBy) {}

    private record Said(OffsetDateTime at, String by) {}

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final Foundations foundations;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    Challenges(
            JdbcClient jdbc,
            Pieces pieces,
            Foundations foundations,
            CurrentPerson current,
            Acts acts,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.foundations = foundations;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /** All of them, the latest saved first. */
    @Transactional(readOnly = true)
    public List<Listed> all() {
        List<Piece> all = pieces.listed(Kind.CHALLENGE);
        Map<PieceId, Said> said = said(all);
        Map<PieceId, Integer> used = foundations.used(Kind.CHALLENGE);
        return all.stream()
                .map(piece -> new Listed(piece, confirmed(piece, said), used.getOrDefault(piece.id(), 0)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Confirmed> confirmed(PieceId challenge) {
        Piece piece = pieces.page(challenge).piece();
        return confirmed(piece, said(List.of(piece)));
    }

    /**
     * That it is still so.
     *
     * @throws NotAllowed when it isn't live
     */
    public void confirm(PieceId challenge) {
        PiecePage page = pieces.page(challenge);
        if (!page.mayEdit()
                || page.piece().kind() != Kind.CHALLENGE
                || !page.piece().isLive()) {
            throw new NotAllowed("%s can't be confirmed by %s".formatted(challenge, current.id()));
        }
        jdbc.sql("insert into challenge_confirmation (id, challenge, person, at) values (?, ?, ?, ?)")
                .params(Ids.next(), challenge.value(), current.id().value(), OffsetDateTime.now(clock))
                .update();
        changes.publish(PieceTopics.PIECE, challenge.value());
        acts.record(Act.of(ActKind.CHALLENGE_CONFIRMED)
                .by(current.id().value())
                .on(challenge.value())
                .in(page.piece().scope().teamOrNull()));
    }

    private Optional<Confirmed> confirmed(Piece piece, Map<PieceId, Said> said) {
        if (!piece.isLive()) {
            return Optional.empty();
        }
        Said last = said.get(piece.id());
        var published = Objects.requireNonNull(piece.published());
        return Optional.of(
                last == null || last.at.toInstant().isBefore(published)
                        ? Confirmed.of(published, null, clock)
                        : Confirmed.of(last.at.toInstant(), last.by, clock));
    }

    private Map<PieceId, Said> said(List<Piece> of) {
        Map<PieceId, Said> said = new HashMap<>();
        jdbc.sql("""
                        select distinct on (c.challenge) c.challenge, c.at, n.name
                        from challenge_confirmation c join person n on n.id = c.person
                        where c.challenge = any (?) order by c.challenge, c.at desc
                        """)
                .param(of.stream().map(piece -> piece.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    said.put(
                            new PieceId(row.getObject("challenge", UUID.class)),
                            new Said(row.getObject("at", OffsetDateTime.class), row.getString("name")));
                });
        return said;
    }
}
