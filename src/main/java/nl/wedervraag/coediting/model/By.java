package nl.wedervraag.coediting.model;

/**
 * Which commit, and which page's.
 *
 * @param client names the page, and is compared with nothing but itself
 */
public record By(long version, String client) {}
