package nl.wedervraag.editorial;

import java.util.EnumSet;
import java.util.List;
import nl.wedervraag.editorial.Judgement.Harmless;
import nl.wedervraag.editorial.Proof.Part;

/**
 * Goes from one line to the other, part by part: each part equal, or proven to say the same. A way that comes to the end of
 * both lines explains the change; where none does, it is one of substance.
 */
final class Explanation {

    /** Of what is equal on both sides of a change, as much as a proof may need to see. */
    private static final int AROUND = 8;

    private static final int MOST = 400;

    private final List<Proof> proofs;
    private final Line before;
    private final Line after;
    private final EnumSet<Harmless> because = EnumSet.noneOf(Harmless.class);
    /** How much of both lines is equal, from the first word on and up to the last. */
    private final int begin;

    private final int end;

    /** Of that, what is left out. */
    private final int same;

    private final int sameAtEnd;

    /** By where a part stands, a proof is the same for each way that leads there: each place is tried once. */
    private final boolean[][] inVain;

    Explanation(Words words, Line before, Line after) {
        this.proofs = List.of(
                new LetterCase(words),
                new Accents(words),
                new Contractions(words),
                new Notation(words),
                new Punctuation(words),
                new Spelling(words));
        this.before = before;
        this.after = after;
        int shorter = Math.min(before.size(), after.size());
        int equal = 0;
        while (equal < shorter && alike(equal, equal)) {
            equal++;
        }
        int equalAtEnd = 0;
        while (equalAtEnd < shorter - equal && alike(before.size() - 1 - equalAtEnd, after.size() - 1 - equalAtEnd)) {
            equalAtEnd++;
        }
        this.begin = equal;
        this.end = equalAtEnd;
        this.same = Math.max(0, begin - AROUND);
        this.sameAtEnd = Math.max(0, end - AROUND);
        this.inVain = new boolean[width(before) + 1][];
    }

    private int width(Line line) {
        return Math.max(0, line.size() - same - sameAtEnd);
    }

    private boolean alike(int was, int is) {
        return before.at(was).text().equals(after.at(is).text()) && before.isApart(was) == after.isApart(is);
    }

    Judgement judge(String was, String is) {
        if (width(before) > MOST || width(after) > MOST || !explain(same, same)) {
            return substantive(was, is);
        }
        if (because.isEmpty()) {
            because.add(Harmless.WHITE_SPACE);
        }
        return new Judgement.Editorial(because);
    }

    /** The reasons are gathered on the way back: only those of the way that came through. */
    private boolean explain(int was, int is) {
        if (was == before.size() - sameAtEnd && is == after.size() - sameAtEnd) {
            return true;
        }
        if (isInVain(was, is)) {
            return false;
        }
        return explainEqual(was, is) || proofs.stream().anyMatch(proof -> explain(proof, was, is)) || inVain(was, is);
    }

    private boolean explainEqual(int was, int is) {
        if (was >= before.size()
                || is >= after.size()
                || !before.at(was).text().equals(after.at(is).text())) {
            return false;
        }
        boolean apart = before.isApart(was) == after.isApart(is);
        if (!apart && !mayStandApart(was, is) || !explain(was + 1, is + 1)) {
            return false;
        }
        if (!apart) {
            because.add(Harmless.WHITE_SPACE);
        }
        return true;
    }

    private boolean mayStandApart(int was, int is) {
        return Spaces.sayNothing(before, was) && Spaces.sayNothing(after, is);
    }

    private boolean explain(Proof proof, int was, int is) {
        int mostBefore = Math.min(proof.longest(), before.size() - sameAtEnd - was);
        int mostAfter = Math.min(proof.longest(), after.size() - sameAtEnd - is);
        for (int i = 0; i <= mostBefore; i++) {
            for (int j = i == 0 ? 1 : 0; j <= mostAfter; j++) {
                if (proof.holds(new Part(before, was, was + i), new Part(after, is, is + j))
                        && explain(was + i, is + j)) {
                    because.add(proof.reason());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isInVain(int was, int is) {
        var row = inVain[was - same];
        return row != null && row[is - same];
    }

    private boolean inVain(int was, int is) {
        if (inVain[was - same] == null) {
            inVain[was - same] = new boolean[width(after) + 1];
        }
        inVain[was - same][is - same] = true;
        return false;
    }

    private Judgement substantive(String was, String is) {
        return new Judgement.Substantive(
                cut(was, before, begin, before.size() - end), cut(is, after, begin, after.size() - end));
    }

    private static String cut(String text, Line line, int from, int to) {
        return from >= to
                ? ""
                : text.substring(line.at(from).from(), line.at(to - 1).to());
    }
}
