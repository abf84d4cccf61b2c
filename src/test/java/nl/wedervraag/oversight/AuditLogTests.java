package nl.wedervraag.oversight;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.wedervraag.Application;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.House;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import(House.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditLogTests {

    @Autowired
    AuditLog log;

    @Autowired
    Acts acts;

    @Autowired
    House house;

    @Autowired
    TransactionTemplate transaction;

    void record(Act act) {
        transaction.executeWithoutResult(status -> acts.record(act));
    }

    List<Entry> seen(PersonId person, Wanted wanted) {
        return as(person, () -> log.page(wanted, null)).entries();
    }

    static Wanted saying(String text) {
        return new Wanted(text, null, null, null, null);
    }

    @Test
    @Order(1)
    void leadsReadOfTheirTeamAndAdministratorsOfAll() {
        record(Act.of(ActKind.TEAM_RENAMED)
                .by(house.mirjam.value())
                .on(house.grid.value())
                .in(house.grid.value()));
        record(Act.of(ActKind.TEAM_RENAMED)
                .by(house.otherLead.value())
                .on(house.planning.value())
                .in(house.planning.value()));
        assertThat(seen(house.mirjam, Wanted.EVERYTHING))
                .extracting(Entry::team)
                .containsOnly("Grid team");
        assertThat(seen(house.administrator, Wanted.EVERYTHING))
                .extracting(Entry::object)
                .contains("Grid team", "Planning");
        for (var person : List.of(house.anna, house.vera, house.gone)) {
            assertThatThrownBy(() -> seen(person, Wanted.EVERYTHING)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(person, () -> log.export(Wanted.EVERYTHING, Export.CSV, new StringWriter())))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> doAs(house.mirjam, () -> log.erase(1))).isInstanceOf(NotAllowed.class);
    }

    @Test
    @Order(2)
    void whatWasSaidOfADraftIsForWhoSeesDrafts() {
        record(Act.of(ActKind.REVIEW_SENT_BACK)
                .by(house.mirjam.value())
                .in(house.grid.value())
                .saying("Too secretive by half"));
        assertThat(seen(house.mirjam, saying("secretive")))
                .extracting(Entry::text)
                .containsExactly("Too secretive by half");
        assertThat(seen(house.administrator, saying("secretive"))).isEmpty();
        assertThat(seen(house.administrator, Wanted.EVERYTHING).getFirst().text())
                .isNull();
        assertThat(seen(house.administrator, Wanted.EVERYTHING).getFirst().hidden())
                .isTrue();
    }

    @Test
    @Order(3)
    void whatWasSaidCanBeErasedAndThatIsAnActItself() {
        long seq = seen(house.mirjam, saying("secretive")).getFirst().seq();
        doAs(house.administrator, () -> log.erase(seq));
        assertThat(seen(house.mirjam, saying("secretive"))).isEmpty();
        var newest = seen(house.administrator, Wanted.EVERYTHING);
        assertThat(newest.getFirst().kind()).isEqualTo("TEXT_ERASED");
        assertThat(newest.get(1).erased()).isTrue();
    }

    @Test
    @Order(4)
    void filtersNarrow() {
        assertThat(seen(house.administrator, new Wanted("", ActKind.TEAM_RENAMED, null, null, null)))
                .hasSize(2);
        assertThat(seen(house.administrator, new Wanted("", null, house.otherLead, null, null)))
                .extracting(Entry::actor)
                .containsOnly("Olga");
        assertThat(seen(house.administrator, saying("olga"))).isNotEmpty();
        assertThat(seen(house.administrator, saying("100%_\\"))).isEmpty();
        var today = LocalDate.now(java.time.ZoneOffset.UTC);
        assertThat(seen(house.administrator, new Wanted("", null, null, today.plusDays(2), null)))
                .isEmpty();
        assertThat(seen(house.administrator, new Wanted("", null, null, today.minusDays(1), today.plusDays(1))))
                .isNotEmpty();
    }

    @Test
    @Order(5)
    void anExportIsAnActItself() {
        var out = new StringWriter();
        doAs(house.administrator, () -> log.export(Wanted.EVERYTHING, Export.JSONL, out));
        assertThat(out.toString().lines()).allMatch(line -> line.startsWith("{\"seq\":"));
        assertThat(seen(house.administrator, Wanted.EVERYTHING).getFirst().kind())
                .isEqualTo("AUDIT_EXPORTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n+1", "%0A", "|calc"})
    void noCellIsAFormula(String text) {
        assertThat(Export.csv(List.of(text))).startsWith("\"'");
    }

    @Test
    void quotesEndNoCell() {
        assertThat(Export.csv(List.of("a\",\"=1", "b"))).isEqualTo("\"a\"\",\"\"=1\",\"b\"\r\n");
    }

    /** A page looks at the newest matches alone; what goes out is all of it. */
    @Test
    @Order(6)
    void anExportHoldsEveryActInWhichTheWordsStand() {
        int acts = 450;
        transaction.executeWithoutResult(status -> IntStream.range(0, acts)
                .forEach(n -> this.acts.record(Act.of(ActKind.REVIEW_SENT_BACK)
                        .by(house.mirjam.value())
                        .in(house.grid.value())
                        .saying("Said many times over, " + n))));
        var out = new StringWriter();
        doAs(house.mirjam, () -> log.export(saying("many times over"), Export.JSONL, out));
        assertThat(out.toString().lines()).hasSize(acts);
    }
}
