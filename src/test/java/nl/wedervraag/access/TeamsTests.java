package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.wedervraag.shared.TextRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
class TeamsTests {

    @Autowired
    Company company;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    List<String> names() {
        return Company.by(company.administrator, () -> teams.all()).stream()
                .map(Teams.TeamInUse::name)
                .toList();
    }

    @Test
    void anAdministratorMakesRenamesAndOrders() {
        var support = Company.by(company.administrator, () -> teams.add("  Customer   support "));
        assertThat(names()).endsWith("Customer support");
        Company.by(company.administrator, () -> {
            teams.move(support, 0);
            teams.rename(support, "Support");
        });
        assertThat(names()).startsWith("Support");
        assertThat(Company.by(company.administrator, () -> teams.where(Right.MANAGE_PEOPLE)))
                .extracting(Teams.Team::name)
                .isEqualTo(names());
        company.hire(Role.LEAD, Scope.of(support));
        assertThat(Company.by(company.administrator, () -> teams.all()))
                .first()
                .matches(team -> team.people() == 1 && team.leads() == 1);
        assertThat(company.acts()).contains("TEAM_ADDED", "TEAM_RENAMED");
    }

    @Test
    void namesThatCannotBeTakenAreRefusedAndNothingChanges() {
        var before = names();
        for (var bad : List.of("", " ", "x".repeat(101), "<i>Grid</i>", "pLANNING")) {
            assertThatThrownBy(() -> Company.by(company.administrator, () -> teams.add(bad)))
                    .isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> Company.by(company.administrator, () -> teams.rename(company.grid, bad)))
                    .isInstanceOf(TextRefused.class);
        }
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void aNewTeamBeginsWithTheOrganisationsPolicy() {
        jdbc.sql("update organisation set four_eyes = false, approvers = 2").update();
        var team = Company.by(company.administrator, () -> teams.add("Of two"));
        assertThat(jdbc.sql("select four_eyes::text || approvers from team where id = ?")
                        .param(team.value())
                        .query(String.class)
                        .single())
                .isEqualTo("false2");
        jdbc.sql("update organisation set four_eyes = true, approvers = 1").update();
    }

    @Test
    void noTeamGetsLostWhenTwoOrderAndAddAtOnce() throws Exception {
        var ids = Company.by(company.administrator, () -> teams.all()).stream()
                .map(Teams.TeamInUse::id)
                .toList();
        var before = ids.size();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 30; round++) {
                var start = new CyclicBarrier(2);
                var step = round;
                var first = threads.submit(() -> {
                    start.await();
                    Company.by(company.administrator, () -> teams.move(ids.get(step % before), step % 7));
                    return true;
                });
                var second = threads.submit(() -> {
                    start.await();
                    Company.by(company.administrator, () -> teams.move(ids.get((step + 1) % before), 0));
                    return Company.by(company.administrator, () -> teams.add("Team " + step));
                });
                first.get();
                second.get();
            }
        }
        assertThat(names()).hasSize(before + 30).doesNotHaveDuplicates();
    }
}
