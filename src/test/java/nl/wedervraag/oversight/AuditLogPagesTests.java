package nl.wedervraag.oversight;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.oversight.AuditLogTests.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.Application;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.House;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Page after page holds the same acts as an export, which reads the log in another way. */
@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import(House.class)
class AuditLogPagesTests {

    private static final int ACTS = 16_000;

    @Autowired
    AuditLog log;

    @Autowired
    Acts acts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    House house;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void fill() {
        var owner = JdbcClient.create(database.asOwner());
        if (owner.sql("select count(*) from audit_act").query(Integer.class).single() < ACTS) {
            // Its number is below theirs.
            transaction.executeWithoutResult(
                    status -> acts.record(Act.of(ActKind.ROLE_GIVEN).by(house.anna.value())));
            ManyActs.add(database, house, ACTS);
        }
    }

    @Test
    void wordsThatStandInManyActs() {
        same(house.mirjam, saying("because"));
    }

    /** Neither among the newest nor by the indexes. */
    @Test
    void wordsOfDraftsAreFoundByNobodyWhoSeesNone() {
        assertThat(same(house.administrator, saying("because"))).isEmpty();
    }

    @Test
    void wordsThatStandInOneOldAct() {
        assertThat(same(house.mirjam, saying("reason 1227 "))).hasSize(1);
    }

    @Test
    void aNameThatDidManyThings() {
        same(house.mirjam, saying("anna"));
        same(house.administrator, saying("mirjam"));
    }

    /** More acts with the words than a page has come before those of the kind that is wanted. */
    @Test
    void wordsAndAKindThatIsRareAmongThem() {
        assertThat(same(house.administrator, new Wanted("mirjam", ActKind.PERSON_ADDED, null, null, null)))
                .isEmpty();
        assertThat(same(house.mirjam, new Wanted("because", ActKind.REVIEW_SENT_BACK, house.bas, null, null)))
                .isNotEmpty();
        assertThat(same(house.administrator, new Wanted("anna", ActKind.ROLE_GIVEN, null, null, null)))
                .hasSize(1);
    }

    @Test
    void wordsOfSomeDays() {
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(same(
                        house.administrator,
                        new Wanted("bas", ActKind.PUBLISHED, null, today.minusDays(4), today.minusDays(2))))
                .hasSizeGreaterThan(400);
        assertThat(same(house.mirjam, new Wanted("because", null, null, null, today.minusDays(3))))
                .isNotEmpty();
        assertThat(same(house.mirjam, new Wanted("", null, house.anna, today.minusDays(3), today.minusDays(3))))
                .isNotEmpty();
    }

    private List<Long> same(PersonId person, Wanted wanted) {
        // The export is an act itself.
        var read = as(person, () -> read(wanted));
        assertThat(read).containsExactlyElementsOf(as(person, () -> exported(wanted)));
        return read;
    }

    private List<Long> read(Wanted wanted) {
        var read = new ArrayList<Long>();
        @Nullable Long next = null;
        do {
            var page = log.page(wanted, next);
            page.entries().stream().map(Entry::seq).forEach(read::add);
            next = page.next();
        } while (next != null);
        return read;
    }

    private List<Long> exported(Wanted wanted) {
        var out = new StringWriter();
        log.export(wanted, Export.JSONL, out);
        return out.toString()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).path("seq").asLong())
                .toList();
    }
}
