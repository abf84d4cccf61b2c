package nl.wedervraag.oversight;

import nl.wedervraag.answers.House;
import nl.wedervraag.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log of any length, two acts a minute until now; every third a team's, and something said in every fifth. */
final class ManyActs {

    private ManyActs() {}

    static void add(TestDatabase database, House house, int many) {
        var owner = JdbcClient.create(database.asOwner());
        owner.sql("""
                        insert into audit_act (seq, at, actor, act, object, team, details, text_hash, hash)
                        select 1000 + i, now() - (:many - i) * interval '30 seconds',
                               case i % 4 when 0 then cast(:anna as uuid) when 1 then cast(:bas as uuid) else cast(:lead as uuid) end,
                               (array['SIGNED_IN','SIGNED_OUT','REVIEW_SENT_BACK','REVIEW_ASKED','PUBLISHED'])[1 + i % 5],
                               gen_random_uuid(), case when i % 3 = 0 then cast(:grid as uuid) end, '{}',
                               case when i % 5 = 2 then sha256(convert_to(i::text, 'UTF8')) end, sha256(convert_to(i::text, 'UTF8'))
                        from generate_series(1, :many) i
                        """)
                .param("many", many)
                .param("anna", house.anna.value())
                .param("bas", house.bas.value())
                .param("lead", house.mirjam.value())
                .param("grid", house.grid.value())
                .update();
        owner.sql("""
                        insert into audit_text (seq, salt, body) select seq, decode(repeat('00', 16), 'hex'), 'Reason ' || seq || ' because ' || md5(seq::text)
                        from audit_act where seq > 1000 and text_hash is not null
                        """).update();
        owner.sql("analyze audit_act").update();
        owner.sql("analyze audit_text").update();
    }
}
