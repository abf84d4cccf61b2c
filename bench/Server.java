import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** What is measured, as the editors meet it. */
interface Server {

    String name();

    URI address();

    /** Where to join a document, and as whom. */
    record Place(String document, String cookie) {}

    /** Places in new, empty documents, one for each editor, taking turns. */
    List<Place> places(int editors, int documents) throws Exception;

    /** @param number 1 for the first place */
    Editor editor(Editor.Room room, int place, int number);

    /** Its process. */
    long pid() throws IOException;

    /** Documents that come to be when somebody joins them, by anybody. */
    static List<Place> anywhere(int editors, int documents) {
        var names = java.util.stream.IntStream.range(0, documents)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        return java.util.stream.IntStream.range(0, editors)
                .mapToObj(n -> new Place(names.get(n % documents), ""))
                .toList();
    }
}
