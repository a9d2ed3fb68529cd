package cn.majordecision.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the decision record says of the layers is what was measured (第二十五条第二款 R-046). */
class LayerTableTest {

    private final LayerTable table = LayerTable.read();

    @Test
    @DisplayName("各层都在，无一得逞；各层都不在，除无门可入者外攻击都有所得；每一层都挡着某种攻击")
    void every_layer_stops_something_and_together_they_stop_everything() {
        assertThat(table.count("all", "X")).isZero();
        assertThat(table.count("none", "X")).isGreaterThan(table.names().size() / 2);
        for (Layer layer : Layer.values()) {
            assertThat(table.stoppedBy(layer)).as(layer.name()).isPositive();
        }
    }

    @Test
    @DisplayName("第0008号决策记录所列的数字就是测得的数字")
    void the_record_gives_the_measured_figures() throws IOException {
        String record = Files.readString(Path.of("src/adr/0008-attacks.md"));
        assertThat(record).contains(table.names().size() + " attacks");
        for (Map.Entry<String, Set<Layer>> column : LayerTable.COLUMNS.entrySet()) {
            assertThat(record).contains(line(column.getKey(), column.getValue()));
        }
    }

    private String line(String column, Set<Layer> off) {
        String alone =
                off.size() == 1 ? String.valueOf(table.stoppedBy(off.iterator().next())) : "";
        return "| `%s` | %d | %d | %s |".formatted(column, table.count(column, "X"), table.count(column, "o"), alone);
    }
}
