package nl.wedervraag.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The application's clock. Within {@link #at(Instant, Runnable)} it stands still at another moment, for the calling
 * thread alone: that is how the demo gets a past.
 */
public final class WallClock extends Clock {

    private static final ScopedValue<Instant> STANDING_AT = ScopedValue.newInstance();

    private final InstantSource source;
    private volatile ZoneId zone;

    public WallClock(InstantSource source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    public static WallClock system() {
        return new WallClock(InstantSource.system(), ZoneOffset.UTC);
    }

    /** Runs the action as if it were that moment. */
    public static void at(Instant moment, Runnable action) {
        ScopedValue.where(STANDING_AT, moment).run(action);
    }

    @Override
    public Instant instant() {
        return STANDING_AT.isBound() ? STANDING_AT.get() : source.instant();
    }

    /** From now on its days begin when they do there. */
    public void live(ZoneId there) {
        zone = there;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new WallClock(source, other);
    }
}
