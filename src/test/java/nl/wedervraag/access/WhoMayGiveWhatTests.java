package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People do whatever comes to them to each other's accounts, thousands of times, and after each act the database is what
 * the rules, written here a second time and in words of their own, make of it.
 */
@AccessTest
class WhoMayGiveWhatTests {

    private static final int ACTS = Integer.getInteger("access.acts", 2_000);
    private static final long SEED = Long.getLong("access.seed", 7L);

    @Autowired
    Memberships memberships;

    @Autowired
    Invitations invitations;

    @Autowired
    PasswordLinks passwordLinks;

    @Autowired
    People people;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    /** Who holds what; the organisation is null. */
    private static final class Rules {

        private final Map<PersonId, Map<Optional<TeamId>, Role>> held = new HashMap<>();
        private final Set<PersonId> administrators = new HashSet<>();
        private final Set<PersonId> gone = new HashSet<>();

        boolean runs(PersonId who) {
            return administrators.contains(who) && !gone.contains(who);
        }

        private boolean leads(PersonId who, Optional<TeamId> where) {
            var roles = held.getOrDefault(who, Map.of());
            return !gone.contains(who)
                    && (roles.get(Optional.<TeamId>empty()) == Role.LEAD || roles.get(where) == Role.LEAD);
        }

        boolean mayGive(PersonId who, Role role, Optional<TeamId> where) {
            return runs(who) || role != Role.ADMINISTRATOR && leads(who, where);
        }

        boolean mayHelp(PersonId who, PersonId whom) {
            if (who.equals(whom) || gone.contains(whom)) {
                return false;
            }
            var roles = held.getOrDefault(whom, Map.of());
            return runs(who)
                    || !administrators.contains(whom)
                            && !roles.isEmpty()
                            && roles.keySet().stream().allMatch(where -> leads(who, where));
        }

        boolean someoneElseRuns(PersonId than) {
            return administrators.stream().anyMatch(one -> !one.equals(than) && runs(one));
        }
    }

    private record Stored(String person, String team, String role) {}

    @Test
    void nobodyEverGetsMoreThanTheRulesGiveThem() {
        company.leaveOneAdministrator();
        var random = new Random(SEED);
        var rules = new Rules();
        rules.administrators.add(company.administrator);
        var everybody = new ArrayList<PersonId>(List.of(company.administrator));
        for (int n = 0; n < 6; n++) {
            everybody.add(company.stranger());
        }
        var scopes = List.of(Optional.of(company.planning), Optional.of(company.grid), Optional.<TeamId>empty());
        var done = new HashMap<String, Integer>();
        for (int n = 0; n < ACTS; n++) {
            var who = everybody.get(random.nextInt(everybody.size()));
            var whom = everybody.get(random.nextInt(everybody.size()));
            var where = scopes.get(random.nextInt(3));
            var roles = where.isPresent() ? 3 : 4;
            var role = Role.values()[random.nextInt(roles)];
            var act = switch (random.nextInt(20)) {
                case 0 -> deactivate(rules, who, whom);
                case 1, 2 -> reactivate(rules, who, whom);
                case 3, 4 -> invite(rules, who, role, where, n);
                case 5, 6 -> help(rules, who, whom);
                case 7, 8, 9, 10 -> take(rules, who, whom, role, where);
                default -> give(rules, who, whom, role, where);
            };
            done.merge(act, 1, Integer::sum);
            assertThat(stored(everybody)).as("after act %d, %s", n, act).isEqualTo(expected(rules));
            assertThat(rules.administrators).anyMatch(rules::runs);
        }
        System.out.println(ACTS + " acts: " + new java.util.TreeMap<>(done));
        assertThat(done.keySet()).hasSizeGreaterThanOrEqualTo(12);
    }

    private String tried(String act, boolean allowed, PersonId who, Runnable service) {
        boolean succeeded;
        try {
            Company.by(who, service);
            succeeded = true;
        } catch (NotAllowed refused) {
            succeeded = false;
        }
        assertThat(succeeded).as(act).isEqualTo(allowed);
        return act + (allowed ? " done" : " refused");
    }

    private String give(Rules rules, PersonId who, PersonId whom, Role role, Optional<TeamId> where) {
        var before = role == Role.ADMINISTRATOR
                ? null
                : rules.held.getOrDefault(whom, Map.of()).get(where);
        var allowed = rules.mayGive(who, role, where) && (before == null || rules.mayGive(who, before, where));
        var act = tried("give", allowed, who, () -> memberships.give(whom, role, scope(where)));
        // What the deactivated held stays as it was, and does nothing.
        if (allowed && (before != null || !rules.gone.contains(whom))) {
            if (role == Role.ADMINISTRATOR) {
                rules.administrators.add(whom);
            } else {
                rules.held.computeIfAbsent(whom, one -> new HashMap<>()).put(where, role);
            }
        }
        return act;
    }

    private String take(Rules rules, PersonId who, PersonId whom, Role role, Optional<TeamId> where) {
        var last = role == Role.ADMINISTRATOR && !rules.someoneElseRuns(whom);
        var allowed = rules.mayGive(who, role, where) && !last;
        var act = tried("take", allowed, who, () -> memberships.take(whom, role, scope(where)));
        if (allowed && role == Role.ADMINISTRATOR) {
            rules.administrators.remove(whom);
        } else if (allowed) {
            rules.held.getOrDefault(whom, new HashMap<>()).remove(where, role);
        }
        return act;
    }

    private String deactivate(Rules rules, PersonId who, PersonId whom) {
        var allowed = rules.runs(who) && rules.someoneElseRuns(whom);
        var act = tried("deactivate", allowed, who, () -> people.deactivate(whom));
        if (allowed) {
            rules.gone.add(whom);
        }
        return act;
    }

    private String reactivate(Rules rules, PersonId who, PersonId whom) {
        var allowed = rules.runs(who);
        var act = tried("reactivate", allowed, who, () -> people.reactivate(whom));
        if (allowed && rules.gone.remove(whom)) {
            rules.held.remove(whom);
            rules.administrators.remove(whom);
        }
        return act;
    }

    private String invite(Rules rules, PersonId who, Role role, Optional<TeamId> where, int n) {
        var letters = Integer.toString(n, 5)
                .replace('0', 'h')
                .replace('1', 'k')
                .replace('2', 'p')
                .replace('3', 'x')
                .replace('4', 'z');
        var somebody = new NewInvitation("Somebody", "comes-" + letters, role, scope(where), true);
        return tried("invite", rules.mayGive(who, role, where), who, () -> invitations.invite(somebody));
    }

    private String help(Rules rules, PersonId who, PersonId whom) {
        return tried("help", rules.mayHelp(who, whom), who, () -> passwordLinks.make(whom));
    }

    private static Scope scope(Optional<TeamId> where) {
        return where.map(Scope::of).orElse(Scope.ORGANISATION);
    }

    private Set<Stored> stored(List<PersonId> everybody) {
        return new HashSet<>(jdbc.sql(
                        "select person, coalesce(team::text, '') as team, role from membership where person = any(:people)")
                .param("people", everybody.stream().map(PersonId::value).toArray(java.util.UUID[]::new))
                .query((row, n) -> new Stored(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    private static Set<Stored> expected(Rules rules) {
        var all = new HashSet<Stored>();
        rules.held.forEach((person, roles) -> roles.forEach((where, role) -> all.add(new Stored(
                person.value().toString(),
                where.map(team -> team.value().toString()).orElse(""),
                role.name()))));
        rules.administrators.forEach(
                person -> all.add(new Stored(person.value().toString(), "", Role.ADMINISTRATOR.name())));
        return all;
    }
}
