package nl.wedervraag.answers;

/** What the browser of somebody who decides makes of the page. */
final class Seen {

    private Seen() {}

    static String hash(ReviewPage page) {
        return Text.of(page.document()).hash(page.questionText());
    }
}
