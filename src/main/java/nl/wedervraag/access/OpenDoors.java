package nl.wedervraag.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.wedervraag.cluster.Changes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The pages and sockets that are open on this node, told when their person's rights change or their sign-in ends: at
 * once by the cluster's notice, within a second by a look of our own when that is lost.
 */
@Service
public class OpenDoors {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDoors.class);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final SignIns signIns;
    private final Changes changes;
    private final Map<Object, Guarded> doors = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looking;

    OpenDoors(SignIns signIns, Changes changes) {
        this.signIns = signIns;
        this.changes = changes;
    }

    /** Something open. It is called on a thread of ours and hands its work on. */
    public interface Door {

        void rightsChanged();

        /** Called once; the door is forgotten before. */
        void signInEnded();
    }

    /**
     * Guards the door until the returned action is run. Call it before the first question about rights: what changes
     * from then on is told.
     */
    public Runnable guard(SignedIn person, Door door) {
        var key = new Object();
        var version = signIns.holding(java.util.List.of(person.signIn())).getOrDefault(person.signIn(), -1L);
        doors.put(key, new Guarded(person.signIn(), door, version));
        return () -> doors.remove(key);
    }

    @PostConstruct
    void start() {
        changes.on(AccessTopics.RIGHTS, person -> lookSoon());
        changes.on(AccessTopics.SIGN_IN_ENDED, signIn -> lookSoon());
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("open-doors").factory());
        looking.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.shutdownNow();
        }
    }

    int count() {
        return doors.size();
    }

    private void lookSoon() {
        var executor = looking;
        if (executor != null && !executor.isShutdown()) {
            executor.execute(this::look);
        }
    }

    void look() {
        try {
            if (!doors.isEmpty()) {
                // Only those that were asked about: a door that opens meanwhile waits for the next look.
                var asked = Map.copyOf(doors);
                var holding = signIns.holding(
                        asked.values().stream().map(Guarded::signIn).collect(Collectors.toSet()));
                asked.forEach((key, guarded) -> tell(key, guarded, holding.get(guarded.signIn)));
            }
        } catch (RuntimeException failed) {
            // The next look comes; without a database nobody can do anything anyway.
            LOG.warn("Couldn't look at the sign-ins of open pages: {}", failed.toString());
        }
    }

    private void tell(Object key, Guarded guarded, @Nullable Long version) {
        try {
            if (version == null) {
                doors.remove(key);
                guarded.door.signInEnded();
            } else if (guarded.version != version) {
                doors.replace(key, new Guarded(guarded.signIn, guarded.door, version));
                guarded.door.rightsChanged();
            }
        } catch (RuntimeException failed) {
            LOG.warn("An open page couldn't be told", failed);
        }
    }

    private record Guarded(SignInId signIn, Door door, long version) {}
}
