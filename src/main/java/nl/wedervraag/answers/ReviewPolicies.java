package nl.wedervraag.answers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What leads ask before wording becomes official. A change holds for what is decided from then on: what was approved before
 * keeps the policy that it was approved under, and nothing that waits is decided by it.
 */
@Service
@Transactional
public class ReviewPolicies {

    public static final int MOST_APPROVERS = 3;
    public static final int MOST_MONTHS = 36;

    private record InForce(@Nullable UUID team, @Nullable String name, boolean fourEyes, int approvers, int leads) {}

    private record PeriodOf(@Nullable UUID team, ReviewPolicy.Period period) {}

    private final JdbcClient jdbc;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;

    ReviewPolicies(JdbcClient jdbc, Rights rights, CurrentPerson current, Acts acts, Changes changes) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
    }

    /** Those that the caller sets, the organisation's first: two statements, however many there are. */
    @Transactional(readOnly = true)
    public List<ReviewPolicy> mine(Language language) {
        List<InForce> inForce = jdbc.sql("""
                        select s.*, (select count(*) from person p where has_right(p.id, 'APPROVE', s.team)) as leads
                        from (select null::uuid as team, null::text as name, o.four_eyes, o.approvers, 0 as place from organisation o
                              union all select t.id, t.name, t.four_eyes, t.approvers, t.place from team t) s
                        where has_right(:me, 'APPROVE', s.team) order by s.team is not null, s.place limit 500
                        """)
                .param("me", current.id().value())
                .query((row, n) -> new InForce(
                        row.getObject("team", UUID.class),
                        row.getString("name"),
                        row.getBoolean("four_eyes"),
                        row.getInt("approvers"),
                        row.getInt("leads")))
                .list();
        Map<Scope, List<ReviewPolicy.Period>> periods = periods(language);
        return inForce.stream()
                .map(one -> new ReviewPolicy(
                        Scope.of(one.team()),
                        one.name(),
                        one.fourEyes(),
                        one.approvers(),
                        one.leads(),
                        periods.getOrDefault(Scope.of(one.team()), List.of())))
                .toList();
    }

    private Map<Scope, List<ReviewPolicy.Period>> periods(Language language) {
        return jdbc
                .sql("""
                        select s.team, t.id, n.name, review_period(s.team, t.id) as months,
                               exists (select from review_period p
                                       where p.theme = t.id and p.team is not distinct from s.team) as own
                        from (select null::uuid as team union all select id from team) s
                        cross join theme t
                        join theme_name n on n.theme = t.id and n.language = :language
                        where t.retired is null and has_right(:me, 'APPROVE', s.team)
                        order by t.place
                        """)
                .param("language", language.name())
                .param("me", current.id().value())
                .query((row, n) -> new PeriodOf(
                        row.getObject("team", UUID.class),
                        new ReviewPolicy.Period(
                                new Theme(new ThemeId(row.getObject("id", UUID.class)), row.getString("name")),
                                row.getInt("months"),
                                row.getBoolean("own"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        of -> Scope.of(of.team()), Collectors.mapping(PeriodOf::period, Collectors.toList())));
    }

    public void set(Scope scope, boolean fourEyes, int approvers) {
        rights.require(current.id(), Right.APPROVE, scope);
        if (approvers < 1 || approvers > MOST_APPROVERS) {
            throw new IllegalArgumentException("1 to " + MOST_APPROVERS + " approvers");
        }
        String where = scope.teamOrNull() == null
                ? "update organisation set four_eyes = :fourEyes, approvers = :approvers where cast(:team as uuid) is null"
                : "update team set four_eyes = :fourEyes, approvers = :approvers where id = :team";
        jdbc.sql(where)
                .param("fourEyes", fourEyes)
                .param("approvers", approvers)
                .param("team", scope.teamOrNull())
                .update();
        tell(act(scope).with("fourEyes", fourEyes ? 1 : 0).with("approvers", approvers), scope);
    }

    /** @param months 1 to 36, for which approved wording of the theme is good from the next approval on */
    public void setPeriod(Scope scope, ThemeId theme, int months) {
        rights.require(current.id(), Right.APPROVE, scope);
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("1 to " + MOST_MONTHS + " months");
        }
        jdbc.sql("""
                        insert into review_period (team, theme, months) values (cast(:team as uuid), :theme, :months)
                        on conflict (team, theme) do update set months = excluded.months
                        """)
                .param("theme", theme.value())
                .param("team", scope.teamOrNull())
                .param("months", months)
                .update();
        tell(act(scope).with("theme", theme.value()).with("months", months), scope);
    }

    /** Follows the organisation, or the usual six months. */
    public void unsetPeriod(Scope scope, ThemeId theme) {
        rights.require(current.id(), Right.APPROVE, scope);
        jdbc.sql("delete from review_period where theme = :theme and team is not distinct from cast(:team as uuid)")
                .param("theme", theme.value())
                .param("team", scope.teamOrNull())
                .update();
        tell(act(scope).with("theme", theme.value()).with("months", 0), scope);
    }

    private Act act(Scope scope) {
        return Act.of(ActKind.POLICY_CHANGED).by(current.id().value()).in(scope.teamOrNull());
    }

    private void tell(Act act, Scope scope) {
        changes.publish(Topics.POLICY, scope.teamOrNull() == null ? Ids.next() : scope.teamOrNull());
        acts.record(act);
    }
}
