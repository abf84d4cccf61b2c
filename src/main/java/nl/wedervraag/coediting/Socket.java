package nl.wedervraag.coediting;

import jakarta.websocket.Session;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.wedervraag.access.OpenDoors;
import nl.wedervraag.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** The sockets of this node: puts frames together to messages, and notices when one ends. */
@Component
class Socket extends AbstractWebSocketHandler implements SmartLifecycle {

    private static final long MAX_SEND_MILLIS = 2_000;
    static final long LISTEN_EVERY_MILLIS = 200;
    private static final String VISIT = Visit.class.getName();
    private static final String GUARD = OpenDoors.class.getName();
    private static final String FRAMES = Frames.class.getName();

    private final Authority authority;
    private final OpenDoors doors;
    private final Narrowing narrowing;
    private final Clock clock;
    private final SocketLimits limits;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private volatile @Nullable Thread listening;

    Socket(Authority authority, OpenDoors doors, Narrowing narrowing, Clock clock, SocketLimits limits) {
        this.authority = authority;
        this.doors = doors;
        this.narrowing = narrowing;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public boolean supportsPartialMessages() {
        // So that a socket needs room for a large message only while it sends one.
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session instanceof StandardWebSocketSession standard
                && standard.getNativeSession() instanceof Session container) {
            container.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", MAX_SEND_MILLIS);
            container.getUserProperties().put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", MAX_SEND_MILLIS);
        }
        SignedIn who = Gate.person(session.getPrincipal()).orElseThrow();
        Wire wire = new SocketWire(session);
        if (visits.values().stream()
                        .filter(visit -> visit.who().id().equals(who.id()))
                        .count()
                >= limits.socketsPerPerson()) {
            wire.close(Wire.Closing.NOT_ALLOWED);
            return;
        }
        Visit visit = new Visit(who, wire, authority, clock, System::nanoTime, limits, narrowing::lookAgain);
        visits.put(session.getId(), visit);
        session.getAttributes().put(VISIT, visit);
        session.getAttributes().put(FRAMES, new Frames());
        session.getAttributes().put(GUARD, doors.guard(who, visit));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage frame) {
        if (session.getAttributes().get(VISIT) instanceof Visit visit
                && session.getAttributes().get(FRAMES) instanceof Frames frames) {
            frames.add(frame.getPayload());
            if (frame.isLast()) {
                visit.hear(frames.take());
            } else if (frames.areEndless()) {
                visit.close(Wire.Closing.MALFORMED);
            }
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, org.springframework.web.socket.BinaryMessage message) {
        if (session.getAttributes().get(VISIT) instanceof Visit visit) {
            visit.close(Wire.Closing.MALFORMED);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Visit visit = visits.remove(session.getId());
        if (session.getAttributes().get(GUARD) instanceof Runnable guard) {
            guard.run();
        }
        if (visit != null) {
            visit.over();
        }
    }

    @Override
    public void start() {
        Thread listener = Thread.ofVirtual().name("socket heartbeat").unstarted(this::listen);
        listening = listener;
        listener.start();
    }

    /** Ends those that have fallen silent. */
    private void listen() {
        try {
            while (isRunning()) {
                Thread.sleep(LISTEN_EVERY_MILLIS);
                visits.values().forEach(visit -> visit.expectLife(System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends everyone away: they come back by themselves, to another node or when this one is there again. */
    @Override
    public void stop() {
        Thread listener = listening;
        listening = null;
        if (listener != null) {
            listener.interrupt();
        }
        visits.values().forEach(visit -> visit.close(Wire.Closing.RESTARTING));
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    /** Parts of a message that came so far. What is too long is not kept, only known to be so. */
    private static final class Frames {

        private static final int ENDLESS = 4 * MessageReader.MAX_LENGTH;

        private StringBuilder text = new StringBuilder();
        private int length;

        void add(String part) {
            length += part.length();
            if (text.length() <= MessageReader.MAX_LENGTH) {
                text.append(part);
            }
        }

        boolean areEndless() {
            return length > ENDLESS;
        }

        String take() {
            String message = text.toString();
            text = new StringBuilder();
            length = 0;
            return message;
        }
    }
}
