package nl.wedervraag.check;

/** Words that mean something, from the word {@code first} to and with the word {@code last}. */
record Hit(Meaning meaning, int first, int last) {

    /** Of a fault; a concept has none. */
    Rule rule() {
        var rule = meaning.rule();
        if (rule == null) {
            throw new IllegalStateException(meaning.name() + " is a concept");
        }
        return rule;
    }

    boolean isOf(Rule rule) {
        return meaning.rule() == rule;
    }

    /** The same, up to and with the word {@code further} if that is further. */
    Hit upTo(int further) {
        return new Hit(meaning, first, Math.max(last, further));
    }

    double weight() {
        return meaning.weight();
    }
}
