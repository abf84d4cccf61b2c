package nl.wedervraag.coediting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTests {

    @Test
    void keepsAsMuchAsCanStay() {
        assertThat(Alignment.of(items("abcabba"), items("cbabac"))).containsExactly(-1, -1, 0, 2, 3, -1, 4);
        assertThat(Alignment.of(items("abc"), items("abc"))).containsExactly(0, 1, 2);
        assertThat(Alignment.of(items("abc"), items(""))).containsExactly(-1, -1, -1);
        assertThat(Alignment.of(items(""), items("abc"))).isEmpty();
        assertThat(Alignment.of(items("xay"), items("a"))).containsExactly(-1, 0, -1);
        assertThat(Alignment.of(items("a"), items("xay"))).containsExactly(1);
        assertThat(Alignment.of(items("ab"), items("ba")))
                .satisfiesAnyOf(
                        partners -> assertThat(partners).containsExactly(-1, 0),
                        partners -> assertThat(partners).containsExactly(1, -1));
    }

    private static int[] items(String letters) {
        return letters.chars().toArray();
    }

    /** As many as by the textbook's table of longest common subsequences. */
    @Test
    void keepsAsManyAsIsPossible() {
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            var before = random.ints(random.nextInt(30), 0, 4).toArray();
            var after = random.ints(random.nextInt(30), 0, 4).toArray();
            var partners = Alignment.of(before, after);
            assertThat(kept(before, after, partners)).isEqualTo(longestCommon(before, after));
        }
    }

    private static int kept(int[] before, int[] after, int[] partners) {
        int kept = 0;
        int last = -1;
        for (int i = 0; i < before.length; i++) {
            if (partners[i] < 0) continue;
            assertThat(partners[i]).isGreaterThan(last);
            assertThat(after[partners[i]]).isEqualTo(before[i]);
            last = partners[i];
            kept++;
        }
        return kept;
    }

    private static int longestCommon(int[] before, int[] after) {
        var longest = new int[before.length + 1][after.length + 1];
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = after.length - 1; j >= 0; j--) {
                longest[i][j] = before[i] == after[j]
                        ? 1 + longest[i + 1][j + 1]
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest[0][0];
    }

    @Test
    void findsWhatOccursOnceWhereThereAreTooManyEditsForTheShortest() {
        // A thousand items that all changed, and some landmarks in them; two have changed places.
        var before = IntStream.range(0, 1_000).map(i -> i % 100 == 50 ? -i : i).toArray();
        var after = IntStream.range(0, 1_000)
                .map(i -> i % 100 == 50 ? -i : i + 10_000)
                .toArray();
        after[350] = -450;
        after[450] = -350;

        var partners = Alignment.of(before, after);

        for (int i = 50; i < 1_000; i += 100) {
            if (i != 350 && i != 450) assertThat(partners[i]).isEqualTo(i);
        }
        assertThat(kept(before, after, partners)).isEqualTo(9);
    }

    @Test
    void leavesOutLandmarksThatOccurTwice() {
        var before = IntStream.range(0, 1_000).toArray();
        var after = IntStream.range(0, 1_000).map(i -> i + 10_000).toArray();
        before[100] = before[900] = -1;
        after[100] = after[800] = -1;
        before[500] = after[500] = -2;

        var partners = Alignment.of(before, after);

        assertThat(partners[500]).isEqualTo(500);
        assertThat(Arrays.stream(partners).filter(partner -> partner >= 0).count())
                .isBetween(1L, 3L);
    }
}
