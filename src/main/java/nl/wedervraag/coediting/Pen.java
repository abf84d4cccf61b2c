package nl.wedervraag.coediting;

import java.util.List;
import java.util.function.Supplier;
import nl.wedervraag.coediting.model.Mapping;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.coediting.model.Reason;
import nl.wedervraag.coediting.model.Rebase;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.coediting.model.Step;
import nl.wedervraag.coediting.model.StepMap;
import tools.jackson.databind.json.JsonMapper;

/** What this room does with the document model: the listed schema, and refusals in the protocol's words. */
final class Pen {

    static final int SCHEMA_VERSION = Schema.listed().version();

    private static final JsonMapper MAPPER = new JsonMapper();

    private Pen() {}

    static Node empty() {
        return Schema.listed().empty();
    }

    /** A document from the database. */
    static Node document(String json) {
        return Schema.listed().parse(MAPPER.readTree(json));
    }

    /** A commit from the database on top of the document before it. */
    static Done again(StoredCommit commit, Node before) {
        List<Step> steps = steps(commit);
        Node after = before;
        for (Step step : steps) {
            after = step.changed(after);
        }
        return new Done(commit, steps, after);
    }

    static List<Step> steps(StoredCommit commit) {
        return Schema.listed().parseSteps(MAPPER.readTree(commit.steps()));
    }

    static Parsed parse(Submission submission) throws Refused {
        List<Step> steps = refusing(() -> Schema.listed().parseSteps(submission.steps()));
        return new Parsed(steps, Snapshots.sha256(submission.base() + json(steps)));
    }

    static String json(List<Step> steps) {
        StringBuilder json = new StringBuilder("[");
        for (Step step : steps) {
            json.append(json.length() == 1 ? "" : ",").append(step.toJson());
        }
        return json.append(']').toString();
    }

    /** Applies the steps to the document that they were made for. */
    static Rebase apply(Node base, List<Step> steps) throws Refused {
        return refusing(() -> Rebase.start(base, steps));
    }

    /** Moves the steps over the commits since, one by one, and checks what comes of it. */
    static Rebase over(Rebase steps, List<Done> commits) throws Refused {
        return refusing(() -> {
            Rebase moved = steps;
            for (Done commit : commits) {
                moved = moved.over(commit.steps(), commit.after());
            }
            moved.document().check();
            return moved;
        });
    }

    /**
     * Where a client's position is after some commits, within the document as it is then: behind what that client wrote
     * there since, before what others did.
     */
    static int position(int position, String client, List<Done> since, Live live) {
        int mapped = position;
        for (Done done : since) {
            List<StepMap> maps = done.steps().stream().map(Step::stepMap).toList();
            int bias = done.commit().client().equals(client) ? 1 : -1;
            mapped = Mapping.of(maps).mapResult(mapped, bias).position();
        }
        return Math.clamp(mapped, 0, live.document().content().size());
    }

    private static <T> T refusing(Supplier<T> work) throws Refused {
        try {
            return work.get();
        } catch (nl.wedervraag.coediting.model.Refusal e) {
            throw new Refused(refusal(e.reason()), "Refused: " + e.reason() + ".");
        }
    }

    private static Refusal refusal(Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> Refusal.TOO_LARGE;
            case TOO_DEEP, INVALID_CONTENT, UNJOINED_TEXT, INVALID_MARKS -> Refusal.INVALID_DOCUMENT;
            default -> Refusal.BAD_STEP;
        };
    }
}
