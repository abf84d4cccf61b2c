package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In which commit each letter of a document was written. Marks and structure change nothing of it; what an undo brings
 * back, or a move puts elsewhere, keeps whose it was. Commits are added one by one. For one thread.
 */
public final class Authorship {

    private final Removals removals = new Removals();
    private char[] tokens;
    private int[] versions;
    private int size;

    /** Some tokens in a row that one commit put there. */
    record Run(int length, int version) {}

    /** Some letters in a row, by their positions in the document. */
    public record Written(int from, int to, int version) {}

    private Authorship(String tokens) {
        this.tokens = tokens.toCharArray();
        this.versions = new int[tokens.length()];
        this.size = tokens.length();
    }

    /** Of a document that nobody has written in. */
    public static Authorship of(Node empty) {
        return new Authorship(Tokens.of(empty));
    }

    public void add(By by, List<Step> steps) {
        for (var step : steps) {
            for (var splice : Splice.of(step)) add(by, splice);
        }
    }

    private void add(By by, Splice splice) {
        var removed = new String(tokens, splice.at(), splice.size());
        var back = removals.over(splice, removed, runs(splice.at(), splice.end()), by);
        makeRoom(splice);
        int end = splice.at() + splice.inserted().length();
        splice.inserted().getChars(0, splice.inserted().length(), tokens, splice.at());
        Arrays.fill(versions, splice.at(), end, Math.toIntExact(by.version()));
        int from = splice.at();
        for (var run : back) {
            Arrays.fill(versions, from, from + run.length(), run.version());
            from += run.length();
        }
    }

    private void makeRoom(Splice splice) {
        int needed = size + splice.growth();
        if (needed > tokens.length) {
            tokens = Arrays.copyOf(tokens, needed + needed / 2);
            versions = Arrays.copyOf(versions, needed + needed / 2);
        }
        int rest = size - splice.end();
        System.arraycopy(tokens, splice.end(), tokens, splice.end() + splice.growth(), rest);
        System.arraycopy(versions, splice.end(), versions, splice.end() + splice.growth(), rest);
        size = needed;
    }

    private List<Run> runs(int from, int to) {
        var runs = new ArrayList<Run>();
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && versions[end] == versions[start]) end++;
            runs.add(new Run(end - start, versions[start]));
            start = end;
        }
        return runs;
    }

    /** The letters, and what else stands in texts; not the tokens between them. */
    public List<Written> written() {
        var written = new ArrayList<Written>();
        for (int start = 0; start < size; ) {
            int end = start + 1;
            if (Tokens.isText(tokens[start])) {
                while (end < size && versions[end] == versions[start] && Tokens.isText(tokens[end])) end++;
                written.add(new Written(start, end, versions[start]));
            }
            start = end;
        }
        return written;
    }

    String tokens() {
        return new String(tokens, 0, size);
    }
}
