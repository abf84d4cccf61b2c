package nl.wedervraag.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The refusal of something that a person may not do or see. Its message is for the log, never for the page. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotAllowed extends RuntimeException {

    public NotAllowed(String message) {
        super(message);
    }
}
