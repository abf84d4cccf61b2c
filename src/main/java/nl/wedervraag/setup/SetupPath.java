package nl.wedervraag.setup;

import java.util.EnumSet;
import java.util.Set;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far setting up has come, for whoever runs the organisation; they needn't see what is in it. */
@Service
public class SetupPath {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Rights rights;

    SetupPath(JdbcClient jdbc, CurrentPerson current, Rights rights) {
        this.jdbc = jdbc;
        this.current = current;
        this.rights = rights;
    }

    /** What has been done, in whatever order. */
    @Transactional(readOnly = true)
    public Set<Step> done() {
        rights.require(current.id(), Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        return jdbc.sql("""
                        select exists (select from audit_act where act = 'ORGANISATION_CHANGED') as organisation,
                               exists (select from team) as team,
                               exists (select from position) as position,
                               (select count(*) > 1 from person)
                                   or exists (select from one_time_link where kind = 'INVITATION') as people""")
                .query((row, n) -> {
                    var done = EnumSet.noneOf(Step.class);
                    for (var step : Step.values()) {
                        if (row.getBoolean(step.path())) {
                            done.add(step);
                        }
                    }
                    return done;
                })
                .single();
    }
}
