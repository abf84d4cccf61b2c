package nl.wedervraag.editorial;

import java.util.Collections;
import java.util.List;
import nl.wedervraag.editorial.Judgement.Harmless;

/** The same number, share, amount, time or date, written otherwise. */
record Notation(Words words) implements Proof {

    @Override
    public Harmless reason() {
        return Harmless.NOTATION;
    }

    /** As in "May 1st, 2026", "2026-05-01" and "5 p.m.". */
    @Override
    public int longest() {
        return 6;
    }

    @Override
    public boolean holds(Part before, Part after) {
        return before.size() > 0
                && after.size() > 0
                && standsAlone(before)
                && standsAlone(after)
                && !Collections.disjoint(values(before), values(after));
    }

    /** A number may be a part of more: of a version, a fraction, a range with a sign, a thing's name. */
    private static boolean standsAlone(Part part) {
        var line = part.line();
        boolean glued = part.from() > 0 && !line.isApart(part.from()) && isPartOfMore(line.at(part.from() - 1))
                || part.to() < line.size() && !line.isApart(part.to()) && isPartOfMore(line.at(part.to()));
        return !glued;
    }

    private static boolean isPartOfMore(Token neighbour) {
        return neighbour.isWord()
                || neighbour.isNumber()
                || "-+/#@_.".contains(neighbour.text()) && neighbour.text().length() == 1 && !neighbour.is(".");
    }

    private List<String> values(Part part) {
        var tokens = part.line().part(part.from(), part.to());
        boolean name = part.first().isWord()
                && part.first().isCapitalised()
                && !part.line().beginsSentence(part.from());
        return new Values(words, tokens, name).all();
    }
}
