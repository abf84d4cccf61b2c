package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Step maps in a row. Two of them may be <em>mirrors</em>, the second undoing the first: a position that the first deleted
 * is then found again in the second, and not lost.
 *
 * @param mirrors from a map's index to that of its mirror, both ways
 */
public record Mapping(List<StepMap> maps, Map<Integer, Integer> mirrors) implements Mappable {

    public static final Mapping NONE = new Mapping(List.of(), Map.of());

    public Mapping {
        maps = List.copyOf(maps);
        mirrors = Map.copyOf(mirrors);
    }

    public static Mapping of(List<StepMap> maps) {
        return new Mapping(maps, Map.of());
    }

    public Mapping with(StepMap map) {
        var more = new ArrayList<>(maps);
        more.add(map);
        return new Mapping(more, mirrors);
    }

    /** With another map at the end that undoes the one at an index. */
    public Mapping withMirror(StepMap map, int of) {
        var more = new HashMap<>(mirrors);
        more.put(of, maps.size());
        more.put(maps.size(), of);
        return new Mapping(with(map).maps, more);
    }

    /** Without the maps before an index. */
    public Mapping from(int index) {
        var kept = new HashMap<Integer, Integer>();
        mirrors.forEach((one, other) -> {
            if (one >= index && other >= index) kept.put(one - index, other - index);
        });
        return new Mapping(maps.subList(index, maps.size()), kept);
    }

    @Override
    public MapResult mapResult(int position, int side) {
        var so = MapResult.unharmed(position);
        for (int i = 0; i < maps.size(); i++) {
            var result = maps.get(i).mapResult(so.position(), side);
            var recovery = result.recovery();
            int mirror = mirrors.getOrDefault(i, -1);
            if (recovery != null && mirror > i) {
                so = so.and(MapResult.unharmed(maps.get(mirror).recover(recovery)));
                i = mirror;
            } else {
                so = so.and(result);
            }
        }
        return so;
    }
}
