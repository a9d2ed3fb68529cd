package cn.majordecision.base.workflow.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a token can go from which element of a model.
 *
 * @param ways the ways out of each element, a way as often as it is drawn
 * @param choices the elements that take one of their ways out and not all
 * @param joins the elements that wait for all of their ways in
 */
record FlowGraph(Map<String, List<String>> ways, Set<String> choices, Set<String> joins) {

    /** Where every token begins, in front of whatever needs none to begin: start events, event subprocesses, compensation. */
    static final String OUTSIDE = "";

    /** Every element, also one that no way leads on from. */
    Set<String> elements() {
        Set<String> elements = new HashSet<>(ways.keySet());
        ways.values().forEach(elements::addAll);
        return elements;
    }

    List<String> from(String element) {
        return ways.getOrDefault(element, List.of());
    }

    /** The elements with a way to this one, as often as there is one. */
    Stream<String> to(String element) {
        return ways.entrySet().stream()
                .flatMap(
                        each -> each.getValue().stream().filter(element::equals).map(way -> each.getKey()));
    }

    /** Every element a token can come to from here, itself included, that never goes on from one of these. */
    Set<String> reached(String from, Set<String> notBeyond) {
        return cameFrom(from, notBeyond).keySet();
    }

    /** The shortest way from outside to an element past none of the others, if there is one. */
    Optional<List<String>> path(String target, Set<String> past) {
        Map<String, String> before = cameFrom(OUTSIDE, past);
        if (!before.containsKey(target) || past.contains(target)) {
            return Optional.empty();
        }
        Deque<String> path = new ArrayDeque<>();
        for (String at = target; !at.equals(OUTSIDE); at = before.getOrDefault(at, OUTSIDE)) {
            path.addFirst(at);
        }
        return Optional.of(List.copyOf(path));
    }

    private Map<String, String> cameFrom(String from, Set<String> notBeyond) {
        Map<String, String> before = new HashMap<>(Map.of(from, OUTSIDE));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            if (!notBeyond.contains(at)) {
                from(at).stream()
                        .filter(next -> before.putIfAbsent(next, at) == null)
                        .forEach(open::addLast);
            }
        }
        return before;
    }

    /** The elements that send a token down several ways at once. */
    Set<String> forks() {
        Set<String> forks = new HashSet<>();
        ways.forEach((element, out) -> {
            if (out.size() > 1 && !element.equals(OUTSIDE) && !choices.contains(element)) {
                forks.add(element);
            }
        });
        return forks;
    }

    /** The same with other ways out of some elements. */
    FlowGraph with(Map<String, List<String>> changed) {
        Map<String, List<String>> all = new HashMap<>(ways);
        changed.forEach((element, out) -> all.put(element, new ArrayList<>(out)));
        return new FlowGraph(all, choices, joins);
    }
}
