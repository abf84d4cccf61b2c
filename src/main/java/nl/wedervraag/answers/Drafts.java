package nl.wedervraag.answers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import nl.wedervraag.coediting.Present;
import org.springframework.stereotype.Component;

/** What the board needs to know of drafts. Derived from the documents and kept for a while, by their version. */
@Component
class Drafts {

    private static final int KEPT = 10_000;

    /** A draft in figures, at one version. */
    record Figures(int words, String hash, String substance, List<Text.Said> facts) {

        static final Figures EMPTY = new Figures(0, "", "", List.of());

        boolean empty() {
            return words == 0;
        }
    }

    private record Key(DocumentId document, long version) {}

    private final Documents documents;
    private final Map<Key, Figures> kept = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Figures> eldest) {
            return size() > KEPT;
        }
    });

    Drafts(Documents documents) {
        this.documents = documents;
    }

    Figures figures(DocumentId document, long version) {
        if (version == 0) {
            return Figures.EMPTY;
        }
        learn(Map.of(document, version));
        Figures known = kept.get(new Key(document, version));
        return known != null ? known : figures(documents.at(document, version));
    }

    /** Gets to know many at once, so that each needs no look of its own. */
    void learn(Map<DocumentId, Long> versions) {
        Map<DocumentId, Long> unknown = versions.entrySet().stream()
                .filter(wanted -> wanted.getValue() > 0)
                .filter(wanted -> !kept.containsKey(new Key(wanted.getKey(), wanted.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!unknown.isEmpty()) {
            documents
                    .at(unknown)
                    .values()
                    .forEach(frozen -> kept.put(new Key(frozen.document(), frozen.version()), figures(frozen)));
        }
    }

    private static Figures figures(Frozen frozen) {
        Text text = Text.of(frozen.json());
        return new Figures(
                text.words(), text.hash(), Substance.of(text.document()).hash(), text.facts());
    }

    List<String> here(DocumentId document) {
        return documents.presence(document).stream()
                .map(Present::name)
                .distinct()
                .toList();
    }
}
