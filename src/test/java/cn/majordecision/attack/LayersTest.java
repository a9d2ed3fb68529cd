package cn.majordecision.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The suite bites: each layer is switched off in turn, and the attacks that then get through are those of the table
 * {@code attack/layers.tsv}; where a deeper layer still holds, the table names the fewest that must be off together
 * (第二十五条第二款 R-046).
 */
@Assault
class LayersTest {

    private static final String MEASURE = "mde.long";

    @Autowired
    Battle battle;

    @Autowired
    Layers layers;

    @Autowired
    Doors doors;

    @BeforeEach
    void tellTheStories() {
        battle.prepare();
        doors.only("system-admin", "undertaker");
    }

    @AfterEach
    void everythingOnAgain() {
        layers.without(Set.of());
        doors.only();
    }

    @Test
    @DisplayName("第二十五条第二款 R-046：逐层关闭，得逞的攻击与表列一致；更深一层仍拦住的，表中如实写明")
    void each_layer_alone_is_missed_as_the_table_says() {
        LayerTable table = LayerTable.read();
        Map<String, String> wrong = new TreeMap<>();
        for (Layer layer : Layer.values()) {
            layers.without(EnumSet.of(layer));
            for (Attack attack : battle.attacks()) {
                LayerTable.Row row = table.row(attack);
                if (row.concerns(layer) && meets(attack, layer)) {
                    compare(wrong, attack, "-" + layer, row.without(layer));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("第二十五条第二款 R-046：每一种攻击都是真的：表列的几层同时关闭，它就得逞")
    void every_attack_gets_through_without_the_layers_that_stop_it() {
        LayerTable table = LayerTable.read();
        assertThat(table.names())
                .containsExactlyElementsOf(
                        battle.attacks().stream().map(Attack::toString).toList());
        Map<Set<Layer>, List<Attack>> together = new LinkedHashMap<>();
        battle.attacks()
                .forEach(attack -> together.merge(
                        table.row(attack).fewest(), List.of(attack), (some, more) -> List.copyOf(join(some, more))));
        Map<String, String> wrong = new TreeMap<>();
        together.forEach((off, attacks) -> {
            layers.without(off);
            attacks.forEach(attack ->
                    compare(wrong, attack, "-" + off, table.row(attack).last()));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("第二十五条、第三十条：其他防线都不在时，环节起点、终点和历史三处把守各自独力拦住，三处全撤才得逞")
    void each_of_the_three_guards_of_an_activity_stops_a_token_alone() {
        Set<Layer> guards = EnumSet.of(Layer.START, Layer.END, Layer.HISTORY);
        Set<Layer> gone = EnumSet.of(Layer.TABLES, Layer.COMMANDS);
        for (Attack attack : battle.attacks()) {
            if (attack.kind() == Kind.MODIFICATION && attack.name().equals("在集体讨论之前启动，跳过监听器和映射")) {
                for (Layer alone : guards) {
                    Set<Layer> off = EnumSet.copyOf(guards);
                    off.addAll(gone);
                    off.remove(alone);
                    layers.without(off);
                    assertThat(worst(attack)).as("only " + alone).isEqualTo(".");
                }
                Set<Layer> all = EnumSet.copyOf(guards);
                all.addAll(gone);
                layers.without(all);
                assertThat(worst(attack)).as("none of them").isEqualTo("X");
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = MEASURE, matches = ".*")
    @DisplayName("第二十五条第二款 R-046：整张表重新测量，与表列一致")
    void the_whole_table_is_as_measured() throws IOException {
        LayerTable measured = LayerTable.read();
        List<Attack> some = battle.attacks().stream()
                .filter(attack -> attack.toString().matches(System.getProperty("mde.only", ".*")))
                .toList();
        some.forEach(measured::forget);
        for (Set<Layer> off : LayerTable.COLUMNS.values()) {
            layers.without(off);
            some.forEach(attack -> measured.cell(attack, worst(attack)));
        }
        some.forEach(attack -> measured.fewest(attack, fewest(attack)));
        Files.writeString(Path.of("target", "layers.tsv"), measured.text(), StandardCharsets.UTF_8);
        assertThat(measured.text()).isEqualTo(LayerTable.read().text());
    }

    /** What comes by REST is refused at the door while only something deeper is off; the whole table has those cells too. */
    private static boolean meets(Attack attack, Layer layer) {
        return attack.kind().way() != Kind.Way.REST || layer == Layer.REST || layer == Layer.RIGHTS;
    }

    /** One layer after another is put back where the attack gets as far without it. */
    private Set<Layer> fewest(Attack attack) {
        EnumSet<Layer> off = EnumSet.allOf(Layer.class);
        layers.without(off);
        String most = worst(attack);
        for (Layer layer : most.equals(".") ? new Layer[0] : Layer.values()) {
            EnumSet<Layer> fewer = EnumSet.copyOf(off);
            fewer.remove(layer);
            layers.without(fewer);
            if (worst(attack).equals(most)) {
                off = fewer;
            }
        }
        return most.equals(".") ? Set.of() : off;
    }

    private void compare(Map<String, String> wrong, Attack attack, String off, String expected) {
        String found = worst(attack);
        if (!found.equals(expected)) {
            wrong.put(attack + " " + off, "expected " + expected + ", found " + found);
        }
    }

    /** X got through, o left something without effect, . left nothing. */
    private String worst(Attack attack) {
        Target target = battle.best(attack);
        battle.arriveAt(target);
        return switch (battle.attempt(attack, target).outcome()) {
            case REFUSED -> ".";
            case HARMLESS -> "o";
            case THROUGH -> "X";
        };
    }

    private static List<Attack> join(List<Attack> some, List<Attack> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
