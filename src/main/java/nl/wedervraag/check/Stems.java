package nl.wedervraag.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a word's inflected forms together, by a language's endings and its irregular forms. Linear in the word. */
final class Stems {

    /**
     * A language's endings.
     *
     * @param irregular a word and its other forms, separated by spaces
     * @param participle what a participle begins with if it ends in t or d; empty where there is none
     * @param endings step by step; of each step the first ending that fits is replaced, written {@code ies>y}; by
     *     itself, as in {@code ss>ss}, it stays
     * @param hardened consonants as they are written at a word's end, written {@code v>f}
     * @param everyDouble whether a doubled letter counts as one anywhere, not only at the end
     */
    record Rules(
            Map<String, String> irregular,
            String participle,
            List<List<String>> endings,
            List<String> hardened,
            boolean everyDouble) {}

    private record Ending(String from, String to) {

        static Ending of(String written) {
            var arrow = written.indexOf('>');
            return new Ending(written.substring(0, arrow), written.substring(arrow + 1));
        }
    }

    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;

    private final Map<String, String> irregular = new HashMap<>();
    private final String participle;
    private final List<List<Ending>> steps;
    private final List<Ending> hardened;
    private final boolean everyDouble;

    Stems(Rules rules) {
        rules.irregular().forEach((word, forms) -> {
            irregular.put(word, word);
            for (var form : forms.split(" ")) {
                irregular.put(form, word);
            }
        });
        participle = rules.participle();
        steps = rules.endings().stream()
                .map(step -> step.stream().map(Ending::of).toList())
                .toList();
        hardened = rules.hardened().stream().map(Ending::of).toList();
        everyDouble = rules.everyDouble();
    }

    String of(String form) {
        var known = irregular.get(form);
        if (known != null) {
            return known;
        }
        if (form.length() <= SHORTEST || form.length() > LONGEST || Character.isDigit(form.charAt(0))) {
            return form;
        }
        var stem = withoutParticiple(form);
        for (var step : steps) {
            stem = shortened(stem, step, SHORTEST);
        }
        return shortened(singled(stem), hardened, 1);
    }

    private String withoutParticiple(String form) {
        var last = form.charAt(form.length() - 1);
        var fits = !participle.isEmpty()
                && form.length() - participle.length() > SHORTEST
                && form.startsWith(participle)
                && (last == 't' || last == 'd');
        return fits ? form.substring(participle.length()) : form;
    }

    private static String shortened(String word, List<Ending> endings, int shortest) {
        for (var ending : endings) {
            var rest = word.length() - ending.from().length();
            var kept = ending.to().equals(ending.from());
            if (word.endsWith(ending.from()) && (kept || rest >= shortest && hasVowel(word, rest))) {
                return word.substring(0, rest) + ending.to();
            }
        }
        return word;
    }

    private static boolean hasVowel(String word, int before) {
        for (var i = 0; i < before; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private String singled(String word) {
        var single = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var repeated = i > 0 && word.charAt(i) == word.charAt(i - 1) && (everyDouble || i == word.length() - 1);
            if (!repeated) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }
}
