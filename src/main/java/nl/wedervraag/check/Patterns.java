package nl.wedervraag.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads phrases as the rules' data writes them. Words count in every inflected form; {@code =word} in this one alone;
 * {@code a/b} is either, {@code a?} may be missing, {@code <name>} is any of a class, {@code groei*} and {@code *kans} are
 * compounds, {@code _} is any word, {@code #} any figure.
 */
final class Patterns {

    private final WordSplitter splitter;
    private final Stems stems;
    private final Map<String, List<String>> classes;

    Patterns(WordSplitter splitter, Stems stems, Map<String, List<String>> classes) {
        this.splitter = splitter;
        this.stems = stems;
        this.classes = classes;
    }

    /** Every sequence of keys that the phrase stands for. */
    List<List<String>> keys(String phrase) {
        List<List<String>> all = List.of(List.of());
        for (var element : phrase.strip().split(" +")) {
            all = followedBy(all, choices(element));
        }
        return all.stream().filter(keys -> !keys.isEmpty()).toList();
    }

    private static List<List<String>> followedBy(List<List<String>> beginnings, List<List<String>> choices) {
        var all = new ArrayList<List<String>>();
        for (var beginning : beginnings) {
            for (var choice : choices) {
                var keys = new ArrayList<>(beginning);
                keys.addAll(choice);
                all.add(keys);
            }
        }
        return all;
    }

    private List<List<String>> choices(String element) {
        var choices = new ArrayList<List<String>>();
        var optional = element.endsWith("?");
        if (optional) {
            choices.add(List.of());
        }
        for (var word : (optional ? element.substring(0, element.length() - 1) : element).split("/")) {
            if (word.startsWith("<")) {
                classOf(word).forEach(member -> choices.addAll(keys(member)));
            } else {
                choices.add(word(word));
            }
        }
        return choices;
    }

    private List<String> classOf(String written) {
        var members = classes.get(written.substring(1, written.length() - 1));
        if (members == null) {
            throw new IllegalArgumentException("no class of words is called " + written);
        }
        return members;
    }

    private List<String> word(String word) {
        if (word.equals("_") || word.equals("#")) {
            return List.of(word);
        }
        if (word.startsWith("=")) {
            return split(word.substring(1), form -> "=" + form);
        }
        if (word.endsWith("*")) {
            return split(word, form -> form + "*");
        }
        if (word.startsWith("*")) {
            return split(word, form -> "*" + form);
        }
        return split(word, stems::of);
    }

    private List<String> split(String word, Function<String, String> key) {
        return splitter.words(word).stream().map(part -> key.apply(part.form())).toList();
    }
}
