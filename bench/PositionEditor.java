import java.util.ArrayList;
import java.util.List;

/**
 * An editor whose protocol names places by counting: one submission in flight, made for a version; what is typed meanwhile
 * goes with the next. What others do before one's own place moves it.
 */
abstract sealed class PositionEditor extends Editor permits StepEditor, ShareEditor {

    private final int most;
    private List<Letter> waiting = new ArrayList<>();
    private List<Letter> inFlight = List.of();
    private long number;
    private long version;
    private int at;

    /** @param most letters that one submission may hold */
    PositionEditor(Room room, int place, String client, int most) {
        super(room, place, client);
        this.most = most;
    }

    /** Sends letters that are typed at a place, made for a version. */
    abstract void send(long number, long version, int at, List<Letter> letters);

    @Override
    final void take(Letter letter) {
        waiting.add(letter);
        submit();
    }

    private void submit() {
        if (inFlight.isEmpty() && !waiting.isEmpty()) {
            inFlight = waiting.size() <= most ? waiting : new ArrayList<>(waiting.subList(0, most));
            waiting = waiting.size() <= most ? new ArrayList<>() : new ArrayList<>(waiting.subList(most, waiting.size()));
            remember(++number, inFlight);
            send(number, version, at, inFlight);
        }
    }

    /** Sends the same again, for what the document is now. */
    final void again() {
        send(number, version, at, inFlight);
    }

    final void joined(long version, int at) {
        this.version = version;
        this.at = at;
        joined();
    }

    final void reached(long version) {
        this.version = version;
    }

    /** What was in flight stands in the document. */
    final void stored() {
        for (var letter : inFlight) {
            at += letter.isBack() ? -1 : 1;
        }
        acknowledged(inFlight);
        answered();
    }

    /** Nothing is in flight any more. */
    final void answered() {
        inFlight = List.of();
        submit();
    }

    /** Somebody else changed the text. */
    final void changed(int from, int deleted, int inserted) {
        if (from < at) {
            at += inserted - deleted;
        }
    }

    @Override
    final int open() {
        return waiting.size() + inFlight.size();
    }

    /** The number of what is in flight, or was last. */
    final long number() {
        return number;
    }
}
