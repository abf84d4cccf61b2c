package nl.wedervraag.check;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import nl.wedervraag.check.Book.Found;
import nl.wedervraag.check.Reading.Sentence;

/** What an answer stands on: numbers, names, days. Those inside a figure of speech, as in 'give 110%', carry nothing. */
final class Ground {

    private final Reading reading;
    private final BitSet numbers = new BitSet();
    private final BitSet names = new BitSet();
    private final BitSet days = new BitSet();

    private Ground(Reading reading) {
        this.reading = reading;
    }

    static Ground of(Reading reading, Found found) {
        var ground = new Ground(reading);
        var speech = speech(found);
        var known = known(reading, found);
        found.all("number").forEach(hit -> ground.numbers.set(hit.first(), hit.last() + 1));
        found.all("day").forEach(hit -> ground.days.set(hit.first(), hit.last() + 1));
        for (var place = 0; place < reading.tokens().size(); place++) {
            ground.numbers.set(place, reading.token(place).isNumber() || ground.numbers.get(place));
        }
        var common = covered(found, "common");
        for (var place = 0; place < reading.tokens().size(); place++) {
            if (ground.isName(place, known) && !common.get(place)) {
                ground.names.set(place);
            }
        }
        ground.names.andNot(ground.days);
        ground.numbers.andNot(ground.days);
        ground.numbers.andNot(speech);
        ground.names.andNot(speech);
        ground.days.andNot(speech);
        return ground;
    }

    private boolean isName(int place, Set<String> known) {
        var token = reading.token(place);
        if (token.shape() != Token.Shape.CAPITAL) {
            return false;
        }
        return !token.opens() || known.contains(token.form()) || isFirstOfTwo(place);
    }

    /** As in 'Hans Verweij', at the beginning of a sentence. */
    private boolean isFirstOfTwo(int place) {
        var next = place + 1;
        return next < reading.sentenceAt(place).to()
                && reading.token(next).shape() == Token.Shape.CAPITAL
                && !reading.token(next).opens()
                && reading.token(next).form().length() > 1;
    }

    /** Names that the text uses where a capital means something, too. */
    private static Set<String> known(Reading reading, Found found) {
        var known = new HashSet<String>();
        for (var token : reading.tokens()) {
            if (!token.opens()
                    && token.shape() == Token.Shape.CAPITAL
                    && token.form().length() > 2) {
                known.add(token.form());
            }
        }
        found.all("first name")
                .forEach(hit -> known.add(reading.token(hit.first()).form()));
        return known;
    }

    private static BitSet speech(Found found) {
        var speech = covered(found, "figure of speech");
        for (var hit : found.faults()) {
            if (hit.isOf(Rule.CLICHE) || hit.isOf(Rule.SUPERLATIVE) || hit.isOf(Rule.OVERPROMISE)) {
                speech.set(hit.first(), hit.last() + 1);
            }
        }
        return speech;
    }

    private static BitSet covered(Found found, String concept) {
        var covered = new BitSet();
        found.all(concept).forEach(hit -> covered.set(hit.first(), hit.last() + 1));
        return covered;
    }

    /** How many there are in the whole answer; what stands side by side counts as one. */
    int size() {
        return runs(numbers) + runs(names) + runs(days);
    }

    boolean hasNumber(Sentence sentence) {
        return within(numbers, sentence);
    }

    boolean hasName(Sentence sentence) {
        return within(names, sentence);
    }

    boolean hasDay(Sentence sentence) {
        return within(days, sentence);
    }

    boolean isMeasured(Sentence sentence) {
        return hasNumber(sentence) || hasDay(sentence);
    }

    private static boolean within(BitSet places, Sentence sentence) {
        var next = places.nextSetBit(sentence.from());
        return next >= 0 && next < sentence.to();
    }

    private static int runs(BitSet places) {
        var runs = 0;
        for (var at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(places.nextClearBit(at))) {
            runs++;
        }
        return runs;
    }
}
