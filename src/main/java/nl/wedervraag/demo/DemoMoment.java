package nl.wedervraag.demo;

import java.time.Instant;

/** Something that happened then. */
record DemoMoment(Instant at, Runnable act) {}
