package nl.wedervraag.demo;

import java.util.List;
import java.util.Map;
import nl.wedervraag.publishing.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A story or challenge and what became of it, on days before the demo is filled.
 *
 * @param scope a team's key, or {@link DemoOrganisation#COMPANY}
 * @param when the day or month of the year, as in --10-09 or --05, the last time there was one; or so many months ago, as in -30
 * @param consentDay how many days ago whoever it is about agreed, null where nobody did
 * @param fields by their names; an opportunity's is its position's key after a dot
 * @param about questions whose themes it belongs to
 * @param positions keys of those that it serves, none for all
 * @param beside answers that rest on it
 * @param turns what was done with it afterwards, the earliest first
 */
record DemoPiece(
        Kind kind,
        String scope,
        String language,
        String by,
        int day,
        String when,
        @Nullable Integer consentDay,
        Map<String, String> fields,
        List<String> about,
        List<String> positions,
        List<Beside> beside,
        List<Turn> turns) {

    /** A resource's outermost value. */
    record File(List<DemoPiece> pieces) {}

    record Beside(String scope, String question) {}

    enum Act {
        ASK,
        APPROVE,
        SEND_BACK,
        CONFIRM,
        CLOSE
    }

    /** @param reason why it is sent back, or what came of it; null for the others */
    record Turn(int day, Act act, String by, @Nullable String reason) {}
}
