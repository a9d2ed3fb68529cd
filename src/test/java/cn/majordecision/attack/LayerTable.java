package cn.majordecision.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Which attack gets through without which layers, {@code attack/layers.tsv}: X through, o something left without effect, . nothing;
 * in the last column the fewest layers that must be off together for it to get as far as it ever does.
 */
final class LayerTable {

    /** Everything on, each layer off alone, and what holds when only the database, everything else, or nothing is on. */
    static final Map<String, Set<Layer>> COLUMNS = columns();

    private final Map<String, List<String>> cells = new LinkedHashMap<>();
    private final Map<String, Set<Layer>> fewest = new LinkedHashMap<>();

    /**
     * What is known of one attack.
     *
     * @param cells one for each column
     * @param fewest the fewest layers that must be off together
     */
    record Row(List<String> cells, Set<Layer> fewest) {

        String without(Layer layer) {
            return cells.get(List.copyOf(COLUMNS.keySet()).indexOf("-" + layer));
        }

        /** With nothing on. */
        String last() {
            return cells.get(cells.size() - 1);
        }

        /** Whether this layer, taken away, matters or is one of those that must be taken away. */
        boolean concerns(Layer layer) {
            return fewest.contains(layer) || !without(layer).equals(cells.get(0));
        }
    }

    private static Map<String, Set<Layer>> columns() {
        Set<Layer> database = EnumSet.of(Layer.CLEARANCE, Layer.RECORDS, Layer.LEDGER, Layer.LOGIN, Layer.TABLES);
        Map<String, Set<Layer>> columns = new LinkedHashMap<>();
        columns.put("all", Set.of());
        for (Layer layer : Layer.values()) {
            columns.put("-" + layer, EnumSet.of(layer));
        }
        columns.put("database", EnumSet.complementOf(EnumSet.copyOf(database)));
        columns.put("front", database);
        columns.put("none", EnumSet.allOf(Layer.class));
        return columns;
    }

    static LayerTable read() {
        LayerTable table = new LayerTable();
        try {
            new ClassPathResource("attack/layers.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .forEach(table::add);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return table;
    }

    private void add(List<String> line) {
        cells.put(line.get(0), new ArrayList<>(line.subList(1, line.size() - 1)));
        String names = line.get(line.size() - 1);
        fewest.put(
                line.get(0),
                names.isEmpty()
                        ? Set.of()
                        : Arrays.stream(names.split(" ", -1))
                                .map(Layer::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Layer.class))));
    }

    /** It is measured anew, at its old place. */
    void forget(Attack attack) {
        cells.put(attack.toString(), new ArrayList<>());
    }

    void cell(Attack attack, String cell) {
        cells.computeIfAbsent(attack.toString(), name -> new ArrayList<>()).add(cell);
    }

    void fewest(Attack attack, Set<Layer> layers) {
        fewest.put(attack.toString(), layers);
    }

    List<String> names() {
        return List.copyOf(cells.keySet());
    }

    /** How many attacks ended like this there. */
    long count(String column, String cell) {
        int index = List.copyOf(COLUMNS.keySet()).indexOf(column);
        return cells.values().stream()
                .filter(row -> row.get(index).equals(cell))
                .count();
    }

    /** How many attacks get as far as they ever do only when this layer is off too. */
    long stoppedBy(Layer layer) {
        return fewest.values().stream().filter(layers -> layers.contains(layer)).count();
    }

    Row row(Attack attack) {
        return new Row(
                Objects.requireNonNull(cells.get(attack.toString()), attack.toString()),
                fewest.getOrDefault(attack.toString(), Set.of()));
    }

    String text() {
        return "attack\t" + String.join("\t", COLUMNS.keySet()) + "\tfewest\n"
                + cells.entrySet().stream()
                        .map(row -> row.getKey() + "\t" + String.join("\t", row.getValue()) + "\t"
                                + fewest.getOrDefault(row.getKey(), Set.of()).stream()
                                        .map(Layer::name)
                                        .collect(Collectors.joining(" "))
                                + "\n")
                        .collect(Collectors.joining());
    }
}
