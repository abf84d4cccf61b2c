package nl.wedervraag.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** A line to a port of this machine on which every byte takes a while, each way; their order stays. */
final class DelayLine implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Duration delay;

    private DelayLine(ServerSocket door, int target, Duration delay) {
        this.door = door;
        this.target = target;
        this.delay = delay;
    }

    static DelayLine to(int target, Duration delay) {
        try {
            var line = new DelayLine(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target, delay);
            Thread.startVirtualThread(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                carry(near, far);
                carry(far, near);
            }
        } catch (IOException closed) {
            // The line was closed, or nobody listens at its far end: whoever connects finds it shut.
            close();
        }
    }

    private void carry(Socket from, Socket to) {
        BlockingQueue<Piece> under = new DelayQueue<>();
        Thread.startVirtualThread(() -> read(from, under));
        Thread.startVirtualThread(() -> write(under, to));
    }

    private void read(Socket from, BlockingQueue<Piece> under) {
        var buffer = new byte[16_384];
        try (from) {
            InputStream in = from.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                under.add(new Piece(Arrays.copyOf(buffer, count), System.nanoTime() + delay.toNanos()));
            }
        } catch (IOException ended) {
            // An end like any other.
        } finally {
            under.add(new Piece(new byte[0], System.nanoTime() + delay.toNanos()));
        }
    }

    private static void write(BlockingQueue<Piece> under, Socket to) {
        try (to) {
            OutputStream out = to.getOutputStream();
            for (var piece = under.take(); piece.bytes.length > 0; piece = under.take()) {
                out.write(piece.bytes);
            }
        } catch (IOException ended) {
            // The reader is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Piece(byte[] bytes, long due) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Piece) other).due);
        }
    }
}
