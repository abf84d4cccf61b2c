package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;

/** A node's children: a list of nodes that knows its size. */
public final class Fragment implements Iterable<Node> {

    public static final Fragment EMPTY = new Fragment(new Node[0]);

    private final Node[] nodes;
    private final int size;
    private final int height;

    private Fragment(Node[] nodes) {
        this.nodes = nodes;
        int sum = 0;
        int highest = 0;
        for (var node : nodes) {
            sum = Math.addExact(sum, node.size());
            highest = Math.max(highest, 1 + node.content().height);
        }
        this.size = sum;
        this.height = highest;
    }

    /** The nodes as they are. */
    static Fragment of(Node... nodes) {
        return nodes.length == 0 ? EMPTY : new Fragment(nodes);
    }

    /** The nodes, neighbouring texts with the same marks made one. */
    static Fragment joined(List<Node> nodes) {
        var joined = new ArrayList<Node>(nodes.size());
        for (var node : nodes) add(node, joined);
        return of(joined.toArray(Node[]::new));
    }

    /** Adds a node, joining it to the last where both are texts with the same marks. */
    static void add(Node node, List<Node> nodes) {
        if (!nodes.isEmpty() && nodes.getLast().joinsText(node)) {
            nodes.set(nodes.size() - 1, nodes.getLast().withText(nodes.getLast().text() + node.text()));
        } else {
            nodes.add(node);
        }
    }

    /** In positions. */
    public int size() {
        return size;
    }

    /** Levels of nodes. */
    int height() {
        return height;
    }

    public int count() {
        return nodes.length;
    }

    public Node child(int index) {
        return nodes[index];
    }

    public List<Node> children() {
        return List.of(nodes);
    }

    /** The part between two offsets; nodes that reach beyond it are cut, however deep. */
    Fragment cut(int from, int to) {
        if (from == 0 && to == size) return this;
        var kept = new ArrayList<Node>();
        int start = 0;
        for (int i = 0; i < nodes.length && start < to && to > from; i++) {
            int end = start + nodes[i].size();
            if (end > from) kept.add(start < from || end > to ? nodes[i].cut(from - start, to - start) : nodes[i]);
            start = end;
        }
        return of(kept.toArray(Node[]::new));
    }

    Fragment append(Fragment other) {
        if (other.nodes.length == 0) return this;
        if (nodes.length == 0) return other;
        var all = new ArrayList<>(Arrays.asList(nodes));
        add(other.nodes[0], all);
        all.addAll(Arrays.asList(other.nodes).subList(1, other.nodes.length));
        return of(all.toArray(Node[]::new));
    }

    Fragment withChild(int index, Node node) {
        var changed = nodes.clone();
        changed[index] = node;
        return new Fragment(changed);
    }

    /** Which child an offset falls in or before, and where that child begins. */
    Place place(int offset) {
        if (offset < 0 || offset > size) throw new Refusal(Reason.OUT_OF_RANGE, offset + " of " + size);
        if (offset == size) return new Place(nodes.length, offset);
        int start = 0;
        int i = 0;
        while (start + nodes[i].size() <= offset) start += nodes[i++].size();
        return new Place(i, start);
    }

    record Place(int index, int start) {}

    String names() {
        return nodes.length == 0
                ? "nothing"
                : Arrays.stream(nodes).limit(20).map(node -> node.type().name()).collect(Collectors.joining(", "));
    }

    ArrayNode toJson() {
        var json = Json.FACTORY.arrayNode(nodes.length);
        for (var node : nodes) json.add(node.toJson());
        return json;
    }

    @Override
    public Iterator<Node> iterator() {
        return Arrays.asList(nodes).iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fragment fragment && size == fragment.size && Arrays.equals(nodes, fragment.nodes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nodes);
    }

    @Override
    public String toString() {
        return Arrays.stream(nodes).map(Node::toString).collect(Collectors.joining(", "));
    }
}
