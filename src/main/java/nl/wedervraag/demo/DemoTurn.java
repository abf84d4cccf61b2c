package nl.wedervraag.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one person did to a wording on one day: exactly one of the acts.
 *
 * @param day how many days before the demo is filled
 * @param at the time of day, as in 16:10
 * @param by who writes: either {@code add} or {@code find} and {@code with}
 * @param add blocks in the notation of {@link LightText}
 * @param ask who asks for approval
 * @param approve who approves what was asked
 * @param sendBack who sends it back, for the {@code reason}
 */
record DemoTurn(
        int day,
        @Nullable String at,
        @Nullable String by,
        @Nullable List<JsonNode> add,
        @Nullable String find,
        @Nullable String with,
        @Nullable String ask,
        @Nullable String approve,
        @Nullable String sendBack,
        @Nullable String reason) {

    sealed interface Act {
        String by();
    }

    record Add(String by, List<JsonNode> blocks) implements Act {}

    record Change(String by, String from, String to) implements Act {}

    record Ask(String by) implements Act {}

    record Approve(String by) implements Act {}

    record SendBack(String by, String reason) implements Act {}

    Act act() {
        if (by != null && add != null) {
            return new Add(by, add);
        }
        if (by != null && find != null && with != null) {
            return new Change(by, find, with);
        }
        if (ask != null) {
            return new Ask(ask);
        }
        if (approve != null) {
            return new Approve(approve);
        }
        if (sendBack != null && reason != null) {
            return new SendBack(sendBack, reason);
        }
        throw new IllegalStateException("no act in " + this);
    }
}
