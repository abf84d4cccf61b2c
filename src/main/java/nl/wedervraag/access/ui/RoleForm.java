package nl.wedervraag.access.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.access.Grantable;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Labelled;

/** Chooses a role and where it holds, among those that may be given. */
class RoleForm extends Div {

    private final List<Grantable> grantable;
    private final Choice where;
    private final Div what = new Div();
    private Choice role;

    /** @param grantable at least one */
    RoleForm(List<Grantable> grantable) {
        this.grantable = grantable;
        addClassName("role-form");
        Map<String, String> scopes = new LinkedHashMap<>();
        grantable.forEach(one -> scopes.put(key(one.scope()), RoleWords.scope(this, one.team())));
        where = new Choice(
                getTranslation("people.where"), scopes, key(grantable.getFirst().scope()));
        role = roles();
        what.add(labelled(role));
        where.onChoice(chosen -> {
            role = roles();
            what.removeAll();
            what.add(labelled(role));
        });
        add(new Labelled(getTranslation("people.where"), where), what);
    }

    private Choice roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        var here = chosen().roles();
        here.forEach(one -> roles.put(one.name(), RoleWords.of(this, one)));
        return new Choice(getTranslation("people.role"), roles, here.getFirst().name());
    }

    private Labelled labelled(Choice roles) {
        return new Labelled(getTranslation("people.role"), roles);
    }

    private Grantable chosen() {
        return grantable.stream()
                .filter(one -> key(one.scope()).equals(where.chosen()))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("no such scope"));
    }

    Scope scope() {
        return chosen().scope();
    }

    Role role() {
        return chosen().roles().stream()
                .filter(one -> one.name().equals(role.chosen()))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("no such role"));
    }

    private static String key(Scope scope) {
        return String.valueOf(scope.teamOrNull());
    }
}
