package nl.wedervraag.coediting;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a browser may say over the socket. */
sealed interface Message {

    /** @param version what the page already has, if anything */
    record Join(DocumentId document, String client, int schemaVersion, OptionalLong version) implements Message {}

    record Submit(long base, long seq, JsonNode steps) implements Message {}

    /** @param caret null when it is gone */
    record Cursor(@Nullable Caret caret) implements Message {}

    record Ping() implements Message {}
}
