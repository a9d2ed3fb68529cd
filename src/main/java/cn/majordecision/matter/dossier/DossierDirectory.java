package cn.majordecision.matter.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The directory the dossiers of one place follow: that of the nation, with what the place adds or asks more (第三十三条、第四十三条). */
public final class DossierDirectory {

    private final Definition definition;

    DossierDirectory(Definition definition) {
        this.definition = definition;
    }

    /** Every item in order. */
    public List<Item> items() {
        return sections().stream().flatMap(section -> section.items().stream()).toList();
    }

    /** True when the directory has an item with this code. */
    public boolean has(String code) {
        return items().stream().anyMatch(item -> item.code().equals(code));
    }

    /** Its parts in order. */
    public List<Section> sections() {
        return definition.sections();
    }

    /** Place of the section a completed task belongs to: that of an item it fills, else of its step; behind all for none. */
    int section(String step, String task) {
        return place(item -> item.tasks().contains(task))
                .orElseGet(() -> place(item -> item.step().equals(step))
                        .orElse(sections().size()));
    }

    /** Place of the section of an item. */
    int sectionOf(String code) {
        return place(item -> item.code().equals(code)).orElse(sections().size());
    }

    private Optional<Integer> place(Predicate<Item> asked) {
        return IntStream.range(0, sections().size())
                .boxed()
                .filter(at -> sections().get(at).items().stream().anyMatch(asked))
                .findFirst();
    }

    /** The section at that place in Chinese. */
    String sectionTitle(int place) {
        return place < sections().size() ? sections().get(place).title() : "其他";
    }

    /** The item of that code in Chinese. */
    String titleOf(String code) {
        return items().stream()
                .filter(item -> item.code().equals(code))
                .map(Item::title)
                .findFirst()
                .orElse("补充材料");
    }

    /** The tasks whose documents are for everybody once the decision is published (第三十二条). */
    Set<String> publicTasks() {
        return Set.copyOf(definition.publicTasks());
    }

    /** The longest time an item of it is kept; a dossier is kept no shorter. Empty where no item says how long. */
    public Optional<String> retention() {
        return items().stream()
                .flatMap(item -> Stream.ofNullable(item.retention()))
                .min(Comparator.comparing(DossierDirectories.RETENTIONS::indexOf));
    }

    /** True when a dossier kept for that time is kept as long as each of its items. */
    public boolean lets(String kept) {
        return retention()
                .map(DossierDirectories.RETENTIONS::indexOf)
                .map(least -> DossierDirectories.RETENTIONS.indexOf(kept) <= least)
                .orElse(true);
    }

    String name() {
        return definition.name();
    }

    /** The file as it stands. */
    record Definition(String id, String name, List<String> publicTasks, List<Section> sections) {}
}
