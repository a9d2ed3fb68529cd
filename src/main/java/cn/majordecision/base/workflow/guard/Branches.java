package cn.majordecision.base.workflow.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The branches between a fork and its join, when each is entered from the fork only, left by one way to the join only, and none
 * forks again: whoever is behind the join has walked every one of them.
 */
record Branches(String fork, String join, List<Set<String>> parts) {

    /**
     * The graph with the branches one after another, so that a path leads through all of them. When anything else in it forks,
     * a join could be satisfied by tokens of the same branch, and the graph stays as it is.
     */
    static FlowGraph inSequence(FlowGraph graph) {
        List<Branches> all = new ArrayList<>();
        for (String fork : graph.forks()) {
            Optional<Branches> branches = graph.joins().stream()
                    .flatMap(join -> between(graph, fork, join).stream())
                    .findFirst();
            if (branches.isEmpty()) {
                return graph;
            }
            all.add(branches.get());
        }
        FlowGraph straight = graph;
        for (Branches branches : all) {
            straight = branches.straighten(straight);
        }
        return straight;
    }

    private static Optional<Branches> between(FlowGraph graph, String fork, String join) {
        if (!graph.joins().contains(fork)) {
            return Optional.empty();
        }
        List<Set<String>> parts = graph.from(fork).stream()
                .map(entry -> without(join, graph.reached(entry, Set.of(join))))
                .toList();
        Set<String> inside = new HashSet<>();
        parts.forEach(inside::addAll);
        boolean apart = parts.stream().mapToInt(Set::size).sum() == inside.size();
        boolean closed = parts.stream().allMatch(part -> closed(graph, fork, join, part));
        boolean complete = graph.to(join).count() == parts.size() && !inside.contains(fork);
        return apart && closed && complete ? Optional.of(new Branches(fork, join, parts)) : Optional.empty();
    }

    private static boolean closed(FlowGraph graph, String fork, String join, Set<String> part) {
        boolean entered =
                part.stream().flatMap(graph::to).allMatch(before -> before.equals(fork) || part.contains(before));
        boolean leftOnce = graph.to(join).filter(part::contains).count() == 1;
        return entered && leftOnce && part.stream().noneMatch(graph.forks()::contains);
    }

    private static Set<String> without(String join, Set<String> reached) {
        Set<String> part = new HashSet<>(reached);
        part.remove(join);
        return part;
    }

    private FlowGraph straighten(FlowGraph graph) {
        List<String> entries = graph.from(fork);
        Map<String, List<String>> changed = new HashMap<>(Map.of(fork, entries.subList(0, 1)));
        for (int branch = 0; branch < parts.size() - 1; branch++) {
            String next = entries.get(branch + 1);
            for (String element : parts.get(branch)) {
                changed.put(
                        element,
                        graph.from(element).stream()
                                .map(to -> to.equals(join) ? next : to)
                                .toList());
            }
        }
        return graph.with(changed);
    }
}
