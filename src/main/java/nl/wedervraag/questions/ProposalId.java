package nl.wedervraag.questions;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a proposed question. */
public record ProposalId(UUID value) implements Serializable {

    public static ProposalId random() {
        return new ProposalId(Ids.next());
    }
}
