package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import nl.wedervraag.shared.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What failed behind a click: the log has it under a number, and the page names that number. */
@Component
class Failures implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(error -> tell(error.getThrowable())));
    }

    private static void tell(Throwable failure) {
        var ui = UI.getCurrent();
        if (isNotAllowed(failure)) {
            LOG.info("Refused: {}", failure.getMessage());
            Message.show(ui, "error.not-allowed.act");
        } else {
            Message.show(ui, Trouble.of(failure).key() + ".act", log(failure));
        }
    }

    private static boolean isNotAllowed(Throwable failure) {
        return failure instanceof NotAllowed || failure.getCause() instanceof NotAllowed;
    }

    /** Writes it to the log and returns the number under which it stands there. */
    static String log(Throwable failure) {
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Failure {}", number, failure);
        return number;
    }
}
