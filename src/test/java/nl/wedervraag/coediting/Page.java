package nl.wedervraag.coediting;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.shared.Language;
import tools.jackson.databind.JsonNode;

/** Somebody's page on one node, which says exactly what a test lets it say. */
final class Page {

    final TestWire wire = new TestWire();
    final Participant participant;
    private final TestNode node;

    Page(TestNode node, DocumentId document, PersonId person, String client) {
        this.node = node;
        var who = new SignedIn(person, SignInId.random(), "Anna", Language.EN, ColourScheme.SYSTEM);
        participant = new Participant(document, client, who, wire, Instant.now());
    }

    Page join() {
        node.authority.join(participant, OptionalLong.empty());
        return this;
    }

    Page join(long version) {
        node.authority.join(participant, OptionalLong.of(version));
        return this;
    }

    CompletableFuture<Outcome> submit(long seq, long base, JsonNode steps) {
        var submission = new Submission(participant.who().id(), participant.client(), seq, base, steps);
        return node.authority.submit(participant.document(), submission, participant);
    }

    void leave() {
        node.authority.leave(participant);
    }
}
