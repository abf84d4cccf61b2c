package nl.wedervraag.answers;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.coediting.Submission;
import nl.wedervraag.coediting.model.Named;
import nl.wedervraag.shared.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;

/** Makes a draft say what facts are now, as somebody's edit. */
@Component
class PuttingFacts {

    /** Less than a submission may hold; what is left is for another. */
    private static final int MOST_STEPS = 150;

    private final Documents documents;

    PuttingFacts(Documents documents) {
        this.documents = documents;
    }

    /**
     * @param words of a fact; empty where it stays as it is
     * @return empty where the draft says so already
     */
    Optional<CompletableFuture<Outcome>> put(Frozen draft, PersonId by, Function<UUID, Optional<String>> words) {
        ArrayNode steps = Named.steps(Text.of(draft.json()).document(), words);
        while (steps.size() > MOST_STEPS) {
            steps.remove(steps.size() - 1);
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(documents.submit(
                        draft.document(), new Submission(by, Ids.next().toString(), 1, draft.version(), steps)));
    }
}
