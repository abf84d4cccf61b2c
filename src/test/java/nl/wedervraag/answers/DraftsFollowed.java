package nl.wedervraag.answers;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;

/** Makes drafts ready to be found when a test says so. */
@TestComponent
public class DraftsFollowed {

    private final DraftsToFind drafts;

    DraftsFollowed(DraftsToFind drafts) {
        this.drafts = drafts;
    }

    public static DraftsFollowed in(ApplicationContext application) {
        return new DraftsFollowed(application.getBean(DraftsToFind.class));
    }

    public void follow() {
        while (drafts.follow() > 0) {
            // The next ones.
        }
    }
}
