package nl.wedervraag.check;

import java.util.BitSet;
import nl.wedervraag.check.Book.Found;
import nl.wedervraag.check.Reading.Sentence;

/** Recognises words that the answer rejects, or repeats as somebody else's: 'people say we are a family; we aren't'. */
final class Denials {

    private static final int BEFORE = 3;
    private static final int AFTER = 5;

    private final Reading reading;
    private final Found found;
    private final BitSet negations = new BitSet();
    private final BitSet conditions = new BitSet();
    private final BitSet denyingVerbs = new BitSet();

    Denials(Reading reading, Found found) {
        this.reading = reading;
        this.found = found;
        found.all("negation").forEach(hit -> negations.set(hit.first(), hit.last() + 1));
        found.all("condition").forEach(hit -> conditions.set(hit.first()));
        found.all("denying verb").forEach(hit -> denyingVerbs.set(hit.first()));
    }

    boolean isDenied(Hit hit, Ground ground) {
        var sentence = reading.sentenceAt(hit.first());
        return isNegatedBefore(hit, sentence)
                || isNegatedBehind(hit, sentence)
                || isReported(hit, sentence)
                || isQuoted(hit, ground);
    }

    /** In 'if you're not a team player' nothing is denied. */
    private boolean isNegatedBefore(Hit hit, Sentence sentence) {
        var from = Math.max(sentence.from(), hit.first() - BEFORE);
        var negation = negations.nextSetBit(from);
        if (negation < 0 || negation >= hit.first()) {
            return false;
        }
        var condition = conditions.nextSetBit(sentence.from());
        return condition < 0 || condition > negation;
    }

    private boolean isNegatedBehind(Hit hit, Sentence sentence) {
        var behind = negations.nextSetBit(hit.last() + 1);
        if (behind < 0 || behind >= sentence.to() || behind > hit.last() + AFTER) {
            return false;
        }
        return denyingVerbs.get(hit.last() + 1);
    }

    private boolean isReported(Hit hit, Sentence sentence) {
        if (!found.has("others say", reading, sentence)) {
            return false;
        }
        return isContradicted(hit, sentence);
    }

    private boolean isContradicted(Hit hit, Sentence sentence) {
        var next = reading.sentenceOf()[sentence.from()] + 1;
        var end = next < reading.sentences().size()
                ? reading.sentences().get(next).to()
                : sentence.to();
        var negation = negations.nextSetBit(sentence.from());
        while (negation >= 0 && negation < end) {
            if (negation < hit.first() || negation > hit.last()) {
                return true;
            }
            negation = negations.nextSetBit(negation + 1);
        }
        return next < reading.sentences().size() && found.concepts().get(next).containsKey("contrast")
                || found.has("contrast", reading, sentence);
    }

    /** Repeated in quotation marks, by an answer that says otherwise or stands on something of its own. */
    boolean isQuoted(Hit hit, Ground ground) {
        var sentence = reading.sentenceAt(hit.first());
        return reading.quoted().get(hit.first()) && (ground.size() > 0 || isContradicted(hit, sentence));
    }
}
