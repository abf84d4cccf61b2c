package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import nl.wedervraag.access.Organisation.Settings;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.TextRefused;
import nl.wedervraag.shared.WallClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
@Import(Organisation.class)
class OrganisationTests {

    private static final Settings ELSEWHERE =
            new Settings(" Stroomkaart  Noord ", List.of(Language.NL), ZoneId.of("Pacific/Auckland"));

    @Autowired
    Organisation organisation;

    @Autowired
    Company company;

    @Autowired
    Changes changes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAdministratorSettlesItForEverybody() {
        Company.by(company.administrator, () -> {
            organisation.change(ELSEWHERE);
            return true;
        });
        var seen = Company.by(company.hire(Role.VIEWER, Scope.of(company.planning)), organisation::settings);
        assertThat(seen.name()).isEqualTo("Stroomkaart Noord");
        assertThat(seen.languages()).containsExactly(Language.NL);
        assertThat(seen.zone()).isEqualTo(ZoneId.of("Pacific/Auckland"));
    }

    @Test
    void nobodyElseDoes() {
        var lead = company.hire(Role.LEAD, Scope.ORGANISATION);
        assertThatThrownBy(() -> Company.by(lead, () -> {
                    organisation.change(ELSEWHERE);
                    return true;
                }))
                .isInstanceOf(NotAllowed.class);
        assertThat(Company.by(lead, organisation::isBeingSetUp)).isFalse();
    }

    @Test
    void refusesANameThatIsNone() {
        for (var name : new String[] {"", " \t ", "x".repeat(101), "<b>Stroom</b>", "Stroom\u202Etraak"}) {
            assertThatThrownBy(() -> new Settings(name, List.of(Language.EN), ZoneOffset.UTC))
                    .isInstanceOf(TextRefused.class);
        }
    }

    @Test
    void daysBeginWhereTheOrganisationIs() {
        var clock = new WallClock(() -> Instant.parse("2026-09-14T23:30:00Z"), ZoneOffset.UTC);
        var days = new DaysOfOrganisation(jdbc, changes, clock);
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 9, 14));
        jdbc.sql("update organisation set time_zone = 'Europe/Amsterdam'").update();
        days.prepare();
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 9, 15));
    }
}
