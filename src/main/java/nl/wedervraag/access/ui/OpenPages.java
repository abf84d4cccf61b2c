package nl.wedervraag.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.OpenDoors;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.access.SigningIn;
import org.springframework.stereotype.Component;

/**
 * Keeps each open page to what its person may still do: it is built anew when that changes, and led to the sign-in page
 * when the sign-in is over. Also notes clicks and keys, by which a sign-in stays in use.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    private static final int NOTED_EVERY_MILLIS = 60_000;

    private final CurrentPerson current;
    private final OpenDoors doors;
    private final SigningIn signingIn;

    OpenPages(CurrentPerson current, OpenDoors doors, SigningIn signingIn) {
        this.current = current;
        this.doors = doors;
        this.signingIn = signingIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(init -> current.find().ifPresent(person -> {
                    guard(init.getUI(), person);
                    noteUse(init.getUI(), person);
                }));
    }

    private void guard(UI ui, SignedIn person) {
        var leave = doors.guard(person, new OpenDoors.Door() {
            @Override
            public void rightsChanged() {
                tell(ui, () -> ui.refreshCurrentRoute(true));
            }

            @Override
            public void signInEnded() {
                var why = EndedNotice.address(signingIn.ended(person));
                tell(ui, () -> Leaving.laterTo(ui.getSession(), why));
            }
        });
        ui.addDetachListener(detached -> leave.run());
    }

    /** A page that was left meanwhile needs to hear nothing. */
    private static void tell(UI ui, SerializableRunnable what) {
        ui.accessLater(what, () -> {}).run();
    }

    private void noteUse(UI ui, SignedIn person) {
        signingIn.used(person);
        for (String act : new String[] {"pointerdown", "keydown"}) {
            ui.getElement()
                    .addEventListener(act, event -> signingIn.used(person))
                    .debounce(NOTED_EVERY_MILLIS, DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE)
                    .allowInert();
        }
    }
}
