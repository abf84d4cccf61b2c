package nl.wedervraag.access;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks for the right that a page {@link Needs}, at each navigation. */
@Component
class NeededRight implements NavigationAccessChecker {

    private final transient ObjectProvider<CurrentPerson> current;
    private final transient ObjectProvider<Rights> rights;

    NeededRight(ObjectProvider<CurrentPerson> current, ObjectProvider<Rights> rights) {
        this.current = current;
        this.rights = rights;
    }

    @Override
    public AccessCheckResult check(NavigationContext navigation) {
        var needs = navigation.getNavigationTarget().getAnnotation(Needs.class);
        if (needs == null || navigation.isErrorHandling()) {
            return AccessCheckResult.neutral();
        }
        var may = current.getObject()
                .find()
                .filter(person -> rights.getObject().mayAnywhere(person.id(), needs.value()))
                .isPresent();
        return may ? AccessCheckResult.neutral() : AccessCheckResult.deny("needs " + needs.value());
    }
}
