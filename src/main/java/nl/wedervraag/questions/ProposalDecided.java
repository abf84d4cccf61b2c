package nl.wedervraag.questions;

/** Another lead has decided about the proposal meanwhile. */
public class ProposalDecided extends RuntimeException {

    ProposalDecided(ProposalId proposal) {
        super(proposal.toString());
    }
}
