package nl.wedervraag.line;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One way of one connection: what is read at one end is under way for a while, and written at the other. */
final class Pipe {

    private static final int PIECE = 16_384;
    private static final int PIECES_UNDER_WAY = 64;

    private final FaultyLine line;
    private final FaultyLine.Link link;
    private final Socket from;
    private final Socket to;
    private final FaultyLine.Way way;
    private final BlockingQueue<Piece> underWay = new ArrayBlockingQueue<>(PIECES_UNDER_WAY);
    private long left;

    /** @param life how many bytes pass before the connection is cut */
    Pipe(FaultyLine line, FaultyLine.Link link, Socket from, Socket to, FaultyLine.Way way, long life) {
        this.line = line;
        this.link = link;
        this.from = from;
        this.to = to;
        this.way = way;
        this.left = life;
    }

    /** Without bytes: the end. */
    private record Piece(byte[] bytes, long due) {}

    void read() {
        var buffer = new byte[PIECE];
        try {
            try {
                var in = from.getInputStream();
                for (int count = in.read(buffer, 0, room()); count >= 0; count = in.read(buffer, 0, room())) {
                    put(Arrays.copyOf(buffer, count));
                }
            } catch (IOException ended) {
                // An end like any other.
            }
            put(new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int room() {
        return Math.clamp(line.bytesPerSecond() / 10, 1, PIECE);
    }

    private void put(byte[] bytes) throws InterruptedException {
        underWay.put(new Piece(bytes, System.nanoTime() + line.delayNanos()));
    }

    void write() {
        try {
            for (var piece = underWay.take(); piece.bytes.length > 0; piece = underWay.take()) {
                awaitTurn(piece);
                if (!link.mayPass(way, piece.bytes, piece.bytes.length)) {
                    link.cut();
                    return;
                }
                if (!write(piece.bytes)) {
                    return;
                }
            }
            line.awaitPassage(link, way);
            link.close();
        } catch (IOException ended) {
            link.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Whoever still reads finds room, and then the end.
            underWay.clear();
        }
    }

    private boolean write(byte[] bytes) throws IOException {
        int length = (int) Math.min(left, bytes.length);
        to.getOutputStream().write(bytes, 0, length);
        left -= length;
        if (left == 0) {
            link.cut();
        }
        return left > 0;
    }

    private void awaitTurn(Piece piece) throws InterruptedException {
        park(piece.due);
        int rate = line.bytesPerSecond();
        if (rate < Integer.MAX_VALUE) {
            park(System.nanoTime() + piece.bytes.length * TimeUnit.SECONDS.toNanos(1) / rate);
        }
        line.awaitPassage(link, way);
    }

    private static void park(long until) {
        for (long rest = until - System.nanoTime(); rest > 0; rest = until - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }
}
