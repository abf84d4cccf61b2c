package nl.wedervraag.access;

import java.util.Optional;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who calls a service: the person signed in on the request or page, or whoever is acted for in {@link #as}. */
@Component
public class CurrentPerson {

    private static final ScopedValue<SignedIn> ACTED_FOR = ScopedValue.newInstance();

    /** Runs the action in this person's name, on the calling thread alone: for work that no request started. */
    public static void as(SignedIn person, Runnable action) {
        ScopedValue.where(ACTED_FOR, person).run(action);
    }

    public Optional<SignedIn> find() {
        if (ACTED_FOR.isBound()) {
            return Optional.of(ACTED_FOR.get());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** @throws NotAllowed when nobody is signed in */
    public SignedIn get() {
        return find().orElseThrow(() -> new NotAllowed("nobody is signed in"));
    }

    /** @throws NotAllowed when nobody is signed in */
    public PersonId id() {
        return get().id();
    }
}
