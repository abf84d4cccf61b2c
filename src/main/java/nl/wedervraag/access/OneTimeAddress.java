package nl.wedervraag.access;

import java.time.Instant;

/**
 * An address that works once, to be handed to whom it is for. Its secret stands behind the {@code #}, which browsers send
 * to nobody; it can't be shown a second time.
 *
 * @param until when it stops working, used or not
 */
public record OneTimeAddress(String address, Instant until) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "OneTimeAddress[until " + until + "]";
    }
}
