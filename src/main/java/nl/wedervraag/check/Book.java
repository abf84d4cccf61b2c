package nl.wedervraag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.check.Reading.Sentence;

/** One language's rules: reads a text and says what is in it, before anybody judges. */
final class Book {

    private static final Meaning QUESTION = Meaning.concept("question");

    private final Reader reader;
    private final Phrases phrases;
    private final Map<String, List<Together>> pairs;

    Book(Reader reader, Phrases phrases, Map<String, List<Together>> pairs) {
        this.reader = reader;
        this.phrases = phrases;
        this.pairs = pairs;
    }

    Reading read(String text) {
        return reader.read(text);
    }

    Found search(Reading reading) {
        var faults = new ArrayList<Hit>();
        var concepts = new ArrayList<Map<String, List<Hit>>>();
        reading.sentences().forEach(sentence -> concepts.add(new HashMap<>()));
        for (var hit : phrases.in(reading)) {
            if (hit.meaning().rule() == null) {
                concepts.get(reading.sentenceOf()[hit.first()])
                        .computeIfAbsent(hit.meaning().name(), name -> new ArrayList<>())
                        .add(hit);
            } else {
                faults.add(hit);
            }
        }
        for (var place = 0; place < concepts.size(); place++) {
            var sentence = reading.sentences().get(place);
            if (sentence.asks()) {
                concepts.get(place).put(QUESTION.name(), List.of(new Hit(QUESTION, sentence.from(), sentence.from())));
            }
        }
        concepts.forEach(inSentence -> faults.addAll(paired(inSentence)));
        return new Found(faults, concepts);
    }

    private List<Hit> paired(Map<String, List<Hit>> concepts) {
        return concepts.keySet().stream()
                .sorted()
                .flatMap(name -> pairs.getOrDefault(name, List.of()).stream())
                .flatMap(pair -> pair.in(concepts).stream())
                .toList();
    }

    /**
     * What a text holds.
     *
     * @param faults in no particular order, overlapping
     * @param concepts by sentence, by name, in the text's order
     */
    record Found(List<Hit> faults, List<Map<String, List<Hit>>> concepts) {

        boolean has(String concept, Reading reading, Sentence sentence) {
            return concepts.get(reading.sentenceOf()[sentence.from()]).containsKey(concept);
        }

        List<Hit> all(String concept) {
            return concepts.stream()
                    .flatMap(sentence -> sentence.getOrDefault(concept, List.of()).stream())
                    .toList();
        }
    }
}
