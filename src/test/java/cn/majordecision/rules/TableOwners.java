package cn.majordecision.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which classes write which tables: one each. */
public final class TableOwners {

    private static final Pattern WRITE =
            Pattern.compile("(?i)(?:insert into|update|delete from)\\s+([a-z_]+\\.[a-z_]+)\\b");

    private TableOwners() {}

    /** The tables that more than one class below the folder writes. */
    public static List<String> shared(Path folder) {
        Map<String, Set<String>> writers = new TreeMap<>();
        Sources.files(folder, ".java").forEach(file -> Sources.all(WRITE, Sources.text(file))
                .forEach(table ->
                        writers.computeIfAbsent(table, key -> new TreeSet<>()).add(Sources.name(file))));
        return writers.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " is written by " + entry.getValue())
                .toList();
    }
}
