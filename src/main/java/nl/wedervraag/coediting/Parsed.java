package nl.wedervraag.coediting;

import java.util.List;
import nl.wedervraag.coediting.model.Step;

/**
 * The steps of a submission, read but not yet applied.
 *
 * @param contentHash of base and steps, to tell a repetition from a fault
 */
record Parsed(List<Step> steps, byte[] contentHash) {}
