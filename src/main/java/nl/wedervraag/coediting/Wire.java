package nl.wedervraag.coediting;

/** The way to one page. Nothing here ever waits for the other end. */
interface Wire {

    void send(String message);

    /** Says nothing more than what is said here, and ends. */
    void close(Closing closing);

    /** As {@link #close}, with one last message. */
    void close(String last, Closing closing);

    /** Why the server ends a socket; the codes are part of the protocol. */
    enum Closing {
        MALFORMED(4400),
        SIGNED_OUT(4401),
        NOT_ALLOWED(4403),
        SILENT(4408),
        TOO_SLOW(4409),
        REPLACED(1000),
        RESTARTING(1012);

        private final int code;

        Closing(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
