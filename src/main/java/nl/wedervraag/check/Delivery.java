package nl.wedervraag.check;

import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.check.Book.Found;
import nl.wedervraag.check.Reading.Sentence;
import nl.wedervraag.shared.SpeakingTime;

/** How an answer is to say and to listen to: its length, and sentences that nobody follows by ear. */
final class Delivery {

    private static final int LONGEST_SECONDS = 120;
    private static final int LONG = 42;
    private static final int LONG_IF_HEAVY = 25;
    private static final double HEAVY = 0.2;

    private final Reading reading;
    private final Found found;

    Delivery(Reading reading, Found found) {
        this.reading = reading;
        this.found = found;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var seconds = SpeakingTime.of(spoken(0, reading.tokens().size()));
        if (seconds > LONGEST_SECONDS) {
            findings.add(finding(Rule.TOO_LONG, 0, reading.tokens().size(), seconds));
        }
        for (var sentence : reading.sentences()) {
            var words = spoken(sentence.from(), sentence.to());
            if (words >= LONG || words >= LONG_IF_HEAVY && weight(sentence) >= HEAVY * words) {
                findings.add(finding(Rule.HARD_SENTENCE, sentence.from(), sentence.to(), words));
            }
        }
        return findings;
    }

    /** Both halves of a contraction are one spoken word. */
    private int spoken(int from, int to) {
        var words = 0;
        var end = -1;
        for (var place = from; place < to; place++) {
            var token = reading.token(place);
            var goesOn = token.start() == end && token.shape() == Token.Shape.LOWER && isSeam(token);
            words += goesOn || token.start() < end ? 0 : 1;
            end = Math.max(end, token.end());
        }
        return words;
    }

    /** A sign that isn't a word of its own: %, or what an apostrophe leads. */
    private static boolean isSeam(Token token) {
        return !token.form().equals("%");
    }

    /** Nouns made of verbs, and words that only policy uses. */
    private int weight(Sentence sentence) {
        return found.concepts()
                .get(reading.sentenceOf()[sentence.from()])
                .getOrDefault("heavy", List.of())
                .size();
    }

    private Finding finding(Rule rule, int from, int to, int measured) {
        return new Finding(
                rule, "", reading.token(from).start(), reading.token(to - 1).end(), List.of(measured));
    }
}
