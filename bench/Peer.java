import java.net.URI;
import java.util.List;

/** A peer of Wedervraag: lets everyone in everywhere. */
record Peer(String name, URI address, Maker maker) implements Server {

    /** Makes editors that speak its protocol. */
    interface Maker {

        Editor editor(Editor.Room room, int place, int number);
    }

    @Override
    public List<Place> places(int editors, int documents) {
        return Server.anywhere(editors, documents);
    }

    @Override
    public Editor editor(Editor.Room room, int place, int number) {
        return maker.editor(room, place, number);
    }

    @Override
    public long pid() {
        throw new UnsupportedOperationException("known to whoever started it");
    }

    static Subject.Kind collab() {
        return address -> new Peer(
                "collab", address, (room, place, number) -> new StepEditor(room, place, "load-" + number, false));
    }

    static Subject.Kind hocuspocus() {
        return address -> new Peer(
                "hocuspocus", address, (room, place, number) -> new YjsEditor(room, place, YjsEditor.SEEDER + number));
    }

    static Subject.Kind shareDb() {
        return address ->
                new Peer("sharedb", address, (room, place, number) -> new ShareEditor(room, place, "load-" + number));
    }
}
