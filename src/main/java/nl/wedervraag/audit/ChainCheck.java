package nl.wedervraag.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks the log in the database: the chain, its end, and the texts that enter it by hash. */
@Component
class ChainCheck {

    private final JdbcClient jdbc;

    ChainCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Chain.Anchor head() {
        return jdbc.sql("select seq, encode(hash, 'hex') hash from audit_head")
                .query((row, n) -> new Chain.Anchor(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    /** One snapshot, so that acts recorded meanwhile don't look like a break. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Chain.Break> check() {
        return check(head());
    }

    /** @param anchor the end of the log as it was kept outside of the database */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Chain.Break> check(Chain.Anchor anchor) {
        try (var links = stream()) {
            return Chain.check(links.iterator(), anchor).or(this::changedText).or(this::textGone);
        }
    }

    Stream<ChainLink> stream() {
        return jdbc
                .sql("""
                        select seq, (extract(epoch from at) * 1000000)::bigint micros, actor::text, act, object::text, team::text,
                               details, encode(text_hash, 'hex') text_hash, encode(hash, 'hex') hash
                        from audit_act order by seq""")
                .withFetchSize(1000)
                .query((row, n) -> new ChainLink(
                        row.getLong("seq"),
                        row.getLong("micros"),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("object"),
                        row.getString("team"),
                        row.getString("details"),
                        row.getString("text_hash"),
                        row.getString("hash")))
                .stream();
    }

    /** A text that was erased is gone from its table; one that is there must be the one that was written. */
    private Optional<Chain.Break> changedText() {
        return jdbc
                .sql("""
                        select t.seq, encode(t.salt, 'hex') salt, convert_to(t.body, 'UTF8') body, encode(a.text_hash, 'hex') hash
                        from audit_text t join audit_act a on a.seq = t.seq order by t.seq""")
                .query((row, n) ->
                        ChainLink.sha256(HexFormat.of().parseHex(row.getString("salt")), row.getBytes("body"))
                                        .equals(row.getString("hash"))
                                ? Optional.<Chain.Break>empty()
                                : Optional.of(new Chain.Break(row.getLong("seq"), "another text")))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What isn't there any more must have been erased by an act that says so: its own, or the end of the demo, of all. */
    private Optional<Chain.Break> textGone() {
        return jdbc.sql("""
                        select min(a.seq) from audit_act a
                        where a.text_hash is not null and not exists (select from audit_text t where t.seq = a.seq)
                          and not exists (select from audit_act e where e.seq > a.seq and (e.act = 'DEMO_LEFT'
                                          or e.act = 'TEXT_ERASED' and e.details = format('{"act":"%s"}', a.seq)))""")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(seq -> new Chain.Break(seq, "text gone"));
    }
}
