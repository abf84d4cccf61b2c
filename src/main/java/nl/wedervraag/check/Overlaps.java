package nl.wedervraag.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

/** Of a rule's hits that overlap, the one that begins first and is longest stays, up to where those of its meaning end. */
final class Overlaps {

    private static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::first)
            .thenComparing(Comparator.comparingInt(Hit::last).reversed())
            .thenComparing(Comparator.comparingDouble(Hit::weight).reversed())
            .thenComparing(hit -> hit.meaning().name());

    private Overlaps() {}

    static List<Hit> without(List<Hit> hits) {
        var last = new EnumMap<Rule, Integer>(Rule.class);
        var kept = new ArrayList<Hit>();
        for (var hit : hits.stream().sorted(ORDER).toList()) {
            var place = last.get(hit.rule());
            if (place == null || hit.first() > kept.get(place).last()) {
                last.put(hit.rule(), kept.size());
                kept.add(hit);
            } else if (hit.meaning().name().equals(kept.get(place).meaning().name())) {
                kept.set(place, kept.get(place).upTo(hit.last()));
            }
        }
        return kept;
    }
}
