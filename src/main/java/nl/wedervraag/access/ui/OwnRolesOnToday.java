package nl.wedervraag.access.ui;

import java.time.Clock;
import java.util.List;
import nl.wedervraag.access.OwnRoles;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.OnToday;
import org.springframework.stereotype.Component;

@Component
class OwnRolesOnToday implements OnToday {

    private final OwnRoles ownRoles;
    private final Clock clock;

    OwnRolesOnToday(OwnRoles ownRoles, Clock clock) {
        this.ownRoles = ownRoles;
        this.clock = clock;
    }

    @Override
    public List<com.vaadin.flow.component.Component> now() {
        return ownRoles.toldToMe().stream().map(this::notice).toList();
    }

    private com.vaadin.flow.component.Component notice(OwnRoles.OwnRole one) {
        return new OwnRoleNotice(one, Moments.here(clock), notice -> {
            ownRoles.seen(one.id());
            notice.removeFromParent();
        });
    }
}
