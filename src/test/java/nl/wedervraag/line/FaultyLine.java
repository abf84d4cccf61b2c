package nl.wedervraag.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * A line to a port of this machine on which happens what a test says: it is slow, it is cut at some byte, it hangs in one
 * direction without telling anybody, it leads nowhere for a while. The order of the bytes stays, and none changes.
 */
public final class FaultyLine implements AutoCloseable {

    /** Little, so that whoever doesn't read is soon felt at the other end. */
    private static final int BUFFER = 65_536;

    private final ServerSocket door;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private final Set<Way> hanging = EnumSet.noneOf(Way.class);
    private volatile long delayNanos;
    private volatile int bytesPerSecond = Integer.MAX_VALUE;
    private volatile boolean refusing;
    private volatile ToLongFunction<Way> lives = way -> Long.MAX_VALUE;
    private volatile Supplier<Listener> listeners = () -> (way, bytes, length) -> true;

    private FaultyLine(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** The direction in which bytes go. */
    public enum Way {
        TO_SERVER,
        TO_CLIENT
    }

    /** Hears what passes on one connection, on two threads: one for each way. */
    public interface Listener {

        /** @return false to cut the connection instead of letting these bytes pass */
        boolean mayPass(Way way, byte[] bytes, int length);
    }

    /** A good line, until something is said about it. */
    public static FaultyLine to(int target) {
        try {
            var line = new FaultyLine(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
            Thread.startVirtualThread(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** How often a connection was cut, for whatever reason. */
    public int cuts() {
        return cuts.get();
    }

    /** Every byte takes that long, each way. */
    public FaultyLine delay(Duration oneWay) {
        delayNanos = oneWay.toNanos();
        return this;
    }

    public void drain(int bytesEachSecond) {
        bytesPerSecond = bytesEachSecond;
    }

    /** Each connection that is made from now on is cut after so many bytes of one way. */
    public void cutAfter(ToLongFunction<Way> bytes) {
        lives = bytes;
    }

    /** Each connection that is made from now on has a listener of its own. */
    public void listen(Supplier<Listener> each) {
        listeners = each;
    }

    /** Cuts all connections at once; new ones are possible. */
    public void cut() {
        links.forEach(Link::cut);
    }

    /** Nobody gets through any more, and connections are cut, until {@link #heal}. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Connections are accepted and stay open, and nothing arrives that way, until {@link #heal}. */
    public void hang(Way... ways) {
        synchronized (hanging) {
            hanging.addAll(Set.of(ways));
        }
    }

    /** Connections that hang now do so for good, without a word. */
    public void strand() {
        links.forEach(link -> link.stranded = true);
    }

    /** Lets through what was held, in order, and whoever comes. */
    public void heal() {
        refusing = false;
        synchronized (hanging) {
            hanging.clear();
            hanging.notifyAll();
        }
    }

    private void accept() {
        try {
            while (true) {
                connect(door.accept());
            }
        } catch (IOException closed) {
            // It was closed: whoever comes now finds nobody.
        }
    }

    private void connect(Socket near) {
        var far = new Socket();
        var link = new Link(near, far, listeners.get());
        try {
            if (refusing) {
                throw new IOException("It leads nowhere");
            }
            far.setReceiveBufferSize(BUFFER);
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            links.add(link);
            carry(link, near, far, Way.TO_SERVER);
            carry(link, far, near, Way.TO_CLIENT);
        } catch (IOException unreachable) {
            link.close();
        }
    }

    private void carry(Link link, Socket from, Socket to, Way way) {
        var pipe = new Pipe(this, link, from, to, way, lives.applyAsLong(way));
        Thread.startVirtualThread(pipe::read);
        Thread.startVirtualThread(pipe::write);
    }

    long delayNanos() {
        return delayNanos;
    }

    int bytesPerSecond() {
        return bytesPerSecond;
    }

    void awaitPassage(Link link, Way way) throws InterruptedException {
        synchronized (hanging) {
            while (hanging.contains(way) || link.stranded) {
                hanging.wait();
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            links.forEach(Link::cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection: its two ends. */
    final class Link {

        private final Socket near;
        private final Socket far;
        private final Listener listener;
        private volatile boolean stranded;

        private Link(Socket near, Socket far, Listener listener) {
            this.near = near;
            this.far = far;
            this.listener = listener;
        }

        boolean mayPass(Way way, byte[] bytes, int length) {
            return listener.mayPass(way, bytes, length);
        }

        /** As a broken line ends: with a reset, and without what was under way. */
        void cut() {
            if (links.contains(this)) {
                cuts.incrementAndGet();
                reset(near);
                reset(far);
                close();
            }
        }

        private static void reset(Socket socket) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException alreadyEnded) {
                // Then there is nothing to reset.
            }
        }

        void close() {
            links.remove(this);
            try (near;
                    far) {
                // Both ends are all there is of it.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
