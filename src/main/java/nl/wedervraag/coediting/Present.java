package nl.wedervraag.coediting;

import java.time.Instant;
import nl.wedervraag.access.PersonId;

/** Somebody who has a document open, in one page. */
public record Present(PersonId person, String name, Instant since) {}
