package nl.wedervraag.coediting;

import java.util.OptionalLong;

/**
 * Where an anchor stands in one version of its document.
 *
 * @param from where its words begin; the place where they were, when none is left
 * @param to the same as {@code from} when none is left
 * @param quote its words when it was made
 * @param orphanedSince the version that took the last of its words away
 */
public record Quoted(AnchorId id, int from, int to, String quote, OptionalLong orphanedSince) {}
