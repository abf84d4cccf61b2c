package nl.wedervraag.editorial;

import java.util.stream.Collectors;
import nl.wedervraag.editorial.Judgement.Harmless;

/** Two words and their contraction. Not where it may stand for either of two (we'd, the team's). */
record Contractions(Words words) implements Proof {

    @Override
    public Harmless reason() {
        return Harmless.CONTRACTION;
    }

    @Override
    public int longest() {
        return 2;
    }

    @Override
    public boolean holds(Part before, Part after) {
        var was = full(before);
        return !read(before).equals(read(after)) && !was.isEmpty() && was.equals(full(after));
    }

    private static String read(Part part) {
        return part.line().part(part.from(), part.to()).stream()
                .map(Token::lower)
                .collect(Collectors.joining(" "));
    }

    /** In full; empty where it may be more than one thing. */
    private String full(Part part) {
        var read = part.line().part(part.from(), part.to()).stream()
                .map(Token::lower)
                .collect(Collectors.joining(" "));
        var full = words.data().contractions().getOrDefault(read, read);
        if (full.endsWith(" not") && part.line().reads(part.to(), words.data().afterNot())) {
            return "";
        }
        if (full.endsWith(" is") && part.line().reads(part.to(), words.data().afterHas())) {
            return "";
        }
        return full;
    }
}
