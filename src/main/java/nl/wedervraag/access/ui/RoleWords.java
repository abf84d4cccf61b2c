package nl.wedervraag.access.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import nl.wedervraag.access.Listed;
import nl.wedervraag.access.Role;
import org.jspecify.annotations.Nullable;

/** Roles and where they are held, as people call them. */
final class RoleWords {

    private RoleWords() {}

    static String of(Component page, Role role) {
        return page.getTranslation("people.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** @param team null for the organisation */
    static String scope(Component page, @Nullable String team) {
        return team == null ? page.getTranslation("people.scope.organisation") : team;
    }

    /** Grid Data: editor. */
    static String of(Component page, Listed.Held held) {
        return page.getTranslation("people.held", scope(page, held.team()), of(page, held.role()));
    }
}
