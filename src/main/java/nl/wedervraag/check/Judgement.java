package nl.wedervraag.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.wedervraag.check.Book.Found;

/**
 * Weighs what was found against what the answer stands on. One worn word in an answer with a number, a person and a day is
 * not worth a remark; the same word in an answer without any is.
 */
final class Judgement {

    /** How much weak wording an answer without ground may hold, and how much more for each thing it stands on. */
    private static final double ALLOWED = 0.5;

    private static final double ALLOWED_EACH = 0.5;

    /** From this weight on, wording outweighs the little ground there is. */
    private static final double EMPTY = 2;

    private static final int LITTLE = 2;
    private static final double FIRM = 1;

    /** A promise by its own words, whatever stands beside it. */
    private static final double SOLEMN = 2;

    private final Reading reading;
    private final Found found;
    private final Ground ground;
    private final Denials denials;
    private final AskedTheme theme;

    Judgement(Reading reading, Found found, AskedTheme theme) {
        this.reading = reading;
        this.found = found;
        this.theme = theme;
        ground = Ground.of(reading, found);
        denials = new Denials(reading, found);
    }

    List<Finding> findings() {
        var standing =
                Overlaps.without(found.faults().stream().filter(this::stands).toList());
        var firm = standing.stream().filter(Judgement::isFirm).toList();
        var soft = standing.stream().filter(hit -> !isFirm(hit)).toList();
        var weight = soft.stream().mapToDouble(Hit::weight).sum();
        var findings = new ArrayList<Finding>();
        firm.forEach(hit -> findings.add(finding(hit)));
        if (weight >= ALLOWED + ALLOWED_EACH * ground.size()) {
            soft.forEach(hit -> findings.add(finding(hit)));
        }
        if (isEmpty(weight)) {
            findings.add(emptiness());
        }
        findings.addAll(new Delivery(reading, found).findings());
        findings.sort(Comparator.comparingInt(Finding::start)
                .thenComparingInt(Finding::end)
                .thenComparing(Finding::rule));
        return List.copyOf(findings);
    }

    private boolean isEmpty(double weight) {
        return ground.size() == 0 || ground.size() <= LITTLE && weight >= EMPTY * ground.size();
    }

    private Finding emptiness() {
        var first = reading.sentences().getFirst();
        return new Finding(
                Rule.NO_EXAMPLE,
                theme.key(),
                reading.token(first.from()).start(),
                reading.token(first.to() - 1).end(),
                List.of());
    }

    private Finding finding(Hit hit) {
        return new Finding(
                hit.rule(),
                hit.meaning().name(),
                reading.token(hit.first()).start(),
                reading.token(hit.last()).end(),
                List.of());
    }

    private static boolean isFirm(Hit hit) {
        return hit.isOf(Rule.UNWISE) || hit.isOf(Rule.OVERPROMISE) && hit.weight() >= FIRM;
    }

    private boolean stands(Hit hit) {
        var sentence = reading.sentenceAt(hit.first());
        return switch (hit.rule()) {
            case CLICHE -> !denials.isDenied(hit, ground);
            case SUPERLATIVE -> !isProven(hit) && !denials.isDenied(hit, ground);
            case HEDGING -> !isSettled(hit);
            case NOBODY -> !ground.hasName(sentence);
            case OVERPROMISE -> isBold(hit) && !denials.isDenied(hit, ground);
            case UNWISE -> !denials.isQuoted(hit, ground);
            case NO_EXAMPLE, TOO_LONG, HARD_SENTENCE -> true;
        };
    }

    private boolean isProven(Hit hit) {
        var sentence = reading.sentenceAt(hit.first());
        var next = reading.sentenceOf()[hit.first()] + 1;
        return ground.hasNumber(sentence)
                || ground.hasName(sentence)
                || found.has("comparison", reading, sentence)
                || next < reading.sentences().size()
                        && ground.hasNumber(reading.sentences().get(next));
    }

    /** The vaguer the promise, the less has to stand beside it to make it a fact: 'the stand-up is always at 9:15'. */
    private boolean isBold(Hit hit) {
        var sentence = reading.sentenceAt(hit.first());
        if (hit.weight() >= SOLEMN) {
            return true;
        }
        return !ground.isMeasured(sentence) && (isFirm(hit) || !ground.hasName(sentence));
    }

    /** 'We don't know yet; Saskia tells you on the 12th' is an answer. */
    private boolean isSettled(Hit hit) {
        var place = reading.sentenceOf()[hit.first()];
        var sentence = reading.sentences().get(place);
        if (ground.hasDay(sentence) || ground.hasName(sentence) || ground.hasNumber(sentence)) {
            return true;
        }
        return place + 1 < reading.sentences().size()
                && ground.hasDay(reading.sentences().get(place + 1));
    }
}
