package nl.wedervraag.coediting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against a list in which each letter is a thing of its own, so that what an undo brings back is the very same; with random
 * steps of all kinds. {@code -Dauthorship.rounds} makes it long, {@code -Dauthorship.seed} has it begin elsewhere.
 */
class AuthorshipPropertyTests {

    private static final int ROUNDS = Integer.getInteger("authorship.rounds", 60);
    private static final long SEED = Long.getLong("authorship.seed", 0);

    private record Thing(char token, int version) {}

    /** One step with the things that each of its splices puts in; null: new ones. */
    private record Doing(Step step, @Nullable List<List<Thing>> puts) {}

    private Generated generated = new Generated(new Random());
    private Node document = generated.document();
    private Authorship authorship = Authorship.of(document);
    private List<Thing> things = new ArrayList<>();
    private final List<Set<String>> takenOut = List.of(new HashSet<>(), new HashSet<>());
    private int version;
    private int compared;

    private void begin(Random random) {
        generated = new Generated(random);
        document = generated.document();
        authorship = Authorship.of(document);
        things = new ArrayList<>();
        Tokens.of(document).chars().forEach(token -> things.add(new Thing((char) token, 0)));
        takenOut.forEach(Set::clear);
        version = 0;
    }

    /** Undoing and redoing the last ones, some levels deep. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 20261128})
    void whatIsUndoneAndRedoneIsTheVerySame(long seed) {
        var random = new Random(SEED + seed);
        for (int round = 0; round < ROUNDS; round++) {
            begin(random);
            var undo = new ArrayList<List<Doing>>();
            var redo = new ArrayList<List<Doing>>();
            for (int i = 0; i < 20; i++) {
                int choice = random.nextInt(6);
                if (choice < 2 && !undo.isEmpty()) {
                    redo.add(commit(0, undo.removeLast()));
                } else if (choice == 2 && !redo.isEmpty()) {
                    undo.add(commit(0, redo.removeLast()));
                } else {
                    var fresh = fresh(0, 3);
                    if (fresh.isEmpty()) continue;
                    undo.add(commit(0, fresh));
                    redo.clear();
                }
                compare("seed %d, round %d, version %d".formatted(SEED + seed, round, version));
            }
        }
        assertThat(compared).isGreaterThan(10 * ROUNDS);
    }

    /** One page undoes what it did last, after another page wrote around and into it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 20261128})
    void undoneIsTheVerySameWhateverOthersWroteMeanwhile(long seed) {
        var random = new Random(SEED + seed);
        int undone = 0;
        for (int round = 0; round < ROUNDS; round++) {
            begin(random);
            for (int i = 0; i < 6; i++) {
                var where = "seed %d, round %d, version %d".formatted(SEED + seed, round, version);
                var own = fresh(0, 1);
                if (own.isEmpty() || isAroundNothing(own.getFirst()) || takesLettersOutAround(own.getFirst())) continue;
                var undoing = commit(0, own).getFirst();
                compare(where);
                var meanwhile = new ArrayList<StepMap>();
                for (int j = random.nextInt(4); j > 0; j--) {
                    var others = fresh(1, 2);
                    if (others.isEmpty() || others.stream().anyMatch(AuthorshipPropertyTests::isAroundNothing))
                        continue;
                    commit(1, others);
                    others.forEach(doing -> meanwhile.add(doing.step.stepMap()));
                    compare(where);
                }
                var mapped = undoing.step.map(Mapping.of(meanwhile)).orElse(null);
                if (mapped == null || !fits(mapped)) continue;
                commit(0, List.of(new Doing(mapped, undoing.puts)));
                compare(where);
                undone++;
            }
        }
        assertThat(undone).isGreaterThan(ROUNDS);
    }

    /** No editor makes one, and its two ranges touch: a map stops at the first of them. */
    private static boolean isAroundNothing(Doing doing) {
        return doing.step instanceof ReplaceAroundStep around && around.gapFrom() == around.gapTo();
    }

    /** Nor one that takes letters out beside what it keeps; it is mapped otherwise than a place in a text. */
    private boolean takesLettersOutAround(Doing doing) {
        return doing.step instanceof ReplaceAroundStep
                && splices(List.of(doing.step.invert(document))).stream()
                        .anyMatch(splice -> splice.inserted().chars().anyMatch(token -> Tokens.isText((char) token)));
    }

    private boolean fits(Step step) {
        try {
            Rebase.start(document, List.of(step));
            return true;
        } catch (Refusal doesNotFit) {
            return false;
        }
    }

    /**
     * Steps that put in nothing that this page has taken out before, or takes out with them: what reads like that can't be
     * told from an undo or a move. None where there are no others.
     */
    private List<Doing> fresh(int page, int most) {
        var steps = generated.steps(document, most);
        var taken = new HashSet<>(takenOut.get(page));
        var now = new StringBuilder(Tokens.of(document));
        for (var splice : splices(steps)) {
            if (splice.size() > 0) taken.add(now.substring(splice.at(), splice.end()));
            now.replace(splice.at(), splice.end(), splice.inserted());
        }
        boolean isFresh = splices(steps).stream().noneMatch(splice -> isMadeOf(splice.inserted(), taken));
        return isFresh ? steps.stream().map(step -> new Doing(step, null)).toList() : List.of();
    }

    private static List<Splice> splices(List<Step> steps) {
        return steps.stream().flatMap(step -> Splice.of(step).stream()).toList();
    }

    private static boolean isMadeOf(String text, Set<String> pieces) {
        var reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int at = 0; at < text.length(); at++) {
            if (!reached[at]) continue;
            for (var piece : pieces) if (text.startsWith(piece, at)) reached[at + piece.length()] = true;
        }
        return !text.isEmpty() && reached[text.length()];
    }

    /** Gives back what undoes it. */
    private List<Doing> commit(int page, List<Doing> doings) {
        version++;
        var undoing = new ArrayList<Doing>();
        for (var doing : doings) {
            undoing.addFirst(new Doing(doing.step.invert(document), carryOut(doing, takenOut.get(page))));
            document = doing.step.changed(document);
        }
        authorship.add(
                new By(version, "page " + page),
                doings.stream().map(Doing::step).toList());
        return undoing;
    }

    /** Gives back what each splice took out. */
    private List<List<Thing>> carryOut(Doing doing, Set<String> taken) {
        var out = new ArrayList<List<Thing>>();
        for (var splice : Splice.of(doing.step)) {
            var place = things.subList(splice.at(), splice.end());
            out.add(List.copyOf(place));
            if (splice.size() > 0) taken.add(text(place));
            place.clear();
            things.addAll(
                    splice.at(), doing.puts == null ? written(splice.inserted()) : doing.puts.get(out.size() - 1));
        }
        return out;
    }

    private List<Thing> written(String text) {
        return text.chars().mapToObj(token -> new Thing((char) token, version)).toList();
    }

    private static String text(List<Thing> things) {
        return things.stream().map(thing -> String.valueOf(thing.token)).collect(Collectors.joining());
    }

    private void compare(String where) {
        assertThat(authorship.tokens()).as(where).isEqualTo(text(things)).isEqualTo(Tokens.of(document));
        var versions = new int[things.size()];
        for (var run : authorship.written()) java.util.Arrays.fill(versions, run.from(), run.to(), run.version());
        for (int i = 0; i < versions.length; i++) {
            int wanted = Tokens.isText(things.get(i).token) ? things.get(i).version : 0;
            assertThat(versions[i]).as("%s, at %d", where, i).isEqualTo(wanted);
        }
        compared++;
    }
}
