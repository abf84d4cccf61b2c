import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/** A running Wedervraag, with people and answers made in its database. */
final class Wedervraag implements Server {

    private final URI address;
    private final Seed seed;

    /** @param url of its database, for its owner */
    Wedervraag(URI address, String url, String password) throws SQLException {
        this.address = address.resolve("/coediting");
        this.seed = new Seed(url, password);
    }

    @Override
    public String name() {
        return "Wedervraag";
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public List<Place> places(int editors, int documents) throws Exception {
        return seed.places(editors, documents);
    }

    @Override
    public Editor editor(Editor.Room room, int place, int number) {
        return new StepEditor(room, place, "load-%011d".formatted(number), true);
    }

    @Override
    public long pid() throws IOException {
        return Processes.listener(address.getPort())
                .orElseThrow(() -> new IOException("Nobody listens on port " + address.getPort()));
    }
}
