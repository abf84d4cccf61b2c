package nl.wedervraag.check;

import java.util.BitSet;
import java.util.List;

/**
 * A text in words and sentences.
 *
 * @param sentenceOf by a word's place, its sentence's place
 * @param quoted the words between quotation marks
 */
record Reading(List<Token> tokens, List<Sentence> sentences, int[] sentenceOf, BitSet quoted) {

    /**
     * Words from {@code from} to before {@code to}.
     *
     * @param asks whether it ends in a question mark
     */
    record Sentence(int from, int to, boolean asks) {

        int length() {
            return to - from;
        }
    }

    Token token(int place) {
        return tokens.get(place);
    }

    Sentence sentenceAt(int token) {
        return sentences.get(sentenceOf[token]);
    }
}
