package nl.wedervraag.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.wedervraag.Application;
import nl.wedervraag.Slow;
import nl.wedervraag.access.DemoPeople;
import nl.wedervraag.access.DemoPeople.DemoPerson;
import nl.wedervraag.access.Founding;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.StartRefused;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@TestPropertySource(properties = {"wedervraag.demo=true", "server.address=127.0.0.1"})
@Slow
class DemoFillTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    DemoRows rows;

    @Autowired
    DemoStart start;

    @Autowired
    DemoPeople people;

    @Autowired
    DemoMode mode;

    @Autowired
    DemoContent content;

    @Autowired
    DemoFounding founding;

    @Autowired
    DemoWriting writing;

    @Autowired
    Founding open;

    /** It takes two seconds where nothing else runs. */
    @Test
    void fillsAtTheFirstStart() {
        assertThat(rows.state()).isEqualTo(DemoRows.State.WRITTEN);
        assertThat(count("select (extract(epoch from finished - started) * 1000)::bigint from demo_fill"))
                .isLessThan(30_000);
    }

    @Test
    void aSecondStartAddsNothing() {
        var before = count("select count(*) from commit");
        start.prepare();
        assertThat(count("select count(*) from commit")).isEqualTo(before);
    }

    @Test
    void thereAreThirtyAnswersInEveryState() {
        assertThat(
                        count(
                                "select count(distinct answer) from wording w join document d on d.id = w.document where d.version > 0"))
                .isGreaterThanOrEqualTo(30);
        assertThat(jdbc.sql("""
                        select distinct case when d.version = 0 then 'nothing yet'
                            else coalesce(n.publication || case when d.version > v.document_version then ' and newer ' else '' end, '')
                                || case when n.review_state is null or n.review_state = 'APPROVED' and d.version > v.document_version
                                        then 'draft' else n.review_state end end
                        from wording_now n join document d on d.id = n.document left join revision v on v.id = n.live_revision
                        """).query(String.class).list())
                .contains(
                        "nothing yet",
                        "draft",
                        "OPEN",
                        "SENT_BACK",
                        "LIVEAPPROVED",
                        "LIVE and newer draft",
                        "LIVE and newer OPEN");
    }

    @Test
    void someWordingIsDueSomeExpiredAndAPositionClosed() {
        for (var freshness : List.of("FRESH", "DUE", "EXPIRED")) {
            assertThat(jdbc.sql("""
                            select count(*) from live_wording where freshness(review_by, due_since, ?) = ?
                            """)
                            .params(LocalDate.now(clock), freshness)
                            .query(Long.class)
                            .single())
                    .as(freshness)
                    .isPositive();
        }
        assertThat(count("select count(*) from position where closed")).isOne();
        assertThat(count("select count(distinct position) from panel_member")).isEqualTo(4);
    }

    @Test
    void nobodyApprovedWhatTheyWrote() {
        assertThat(count("select count(*) from review where state = 'APPROVED'"))
                .isGreaterThan(30);
        assertThat(count("""
                        select count(*) from review r join revision v on v.id = r.revision
                        join wording w on w.id = v.wording
                        where r.state = 'APPROVED' and (select count(*) from revision_contributor c where c.revision = v.id) < 2
                        """)).isZero();
        assertThat(count("""
                        select count(*) from review r join revision_contributor c on c.revision = r.revision and c.person = r.decided_by
                        where r.state = 'APPROVED'
                        """)).isZero();
    }

    @Test
    void allOfItHappenedInThePastInThePeoplesOrder() {
        var now = OffsetDateTime.now(clock);
        assertThat(jdbc.sql("""
                        select at from commit union all select asked from review
                        union all select decided from review where decided is not null
                        union all select at from audit_act where act not in ('SIGNED_IN')
                        """).query(OffsetDateTime.class).list())
                .allSatisfy(at -> assertThat(at).isBetween(now.minusDays(96), now));
        assertThat(
                        count(
                                "select count(*) from (select at, lag(at) over (order by seq) as before from audit_act) a where at < before"))
                .isZero();
        assertThat(count("select count(*) from review where decided < asked")).isZero();
        assertThat(count("""
                        select count(*) from revision v join wording w on w.id = v.wording
                        join commit c on c.document = w.document and c.version = v.document_version where c.at > v.frozen
                        """)).isZero();
        assertThat(count("select count(distinct date_trunc('day', at)) from commit"))
                .isGreaterThan(30);
    }

    @Test
    void everyoneOfTheDemoIsOfferedInBothLanguages() {
        for (Language language : Language.values()) {
            assertThat(people.list(language))
                    .hasSize(12)
                    .allSatisfy(person -> assertThat(person.what()).isNotBlank());
        }
        assertThat(people.list(Language.NL))
                .extracting(DemoPerson::what)
                .isNotEqualTo(
                        people.list(Language.EN).stream().map(DemoPerson::what).toList());
    }

    @Test
    void whatWasApprovedInTwoLanguagesIsLiveInBoth() {
        var approvedTwice = content.answers().stream()
                .filter(answer -> answer.wordings().size() == 2)
                .filter(answer -> answer.wordings().values().stream()
                        .allMatch(history -> history.stream().anyMatch(turn -> turn.approve() != null)))
                .count();
        assertThat(
                        count(
                                "select count(*) from (select answer from live_wording group by answer having count(*) = 2) both_live"))
                .isEqualTo(approvedTwice)
                .isGreaterThan(15);
    }

    @Test
    void aDatabaseThatHoldsOnlyAPartIsRefused() {
        try (var other = TestDatabase.fresh()) {
            var half = new DemoRows(JdbcClient.create(other.asApplication()), clock);
            half.begin();
            var again = new DemoStart(mode, half, content, founding, writing, open, clock);
            assertThatThrownBy(again::prepare).isInstanceOf(StartRefused.class).hasMessageContaining("incomplete");
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
