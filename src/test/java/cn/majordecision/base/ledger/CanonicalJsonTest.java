package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    record Inner(String name, @Nullable String note) {}

    record Fact(long count, boolean done, Instant at, List<Inner> rows) {}

    @Test
    void keys_are_sorted_and_nothing_is_blank() {
        Fact fact =
                new Fact(3, true, Instant.parse("2026-07-01T01:02:03.004Z"), List.of(new Inner("𠮷村\n\"公告\"", null)));
        assertThat(CanonicalJson.of(fact))
                .isEqualTo("{\"at\":\"2026-07-01T01:02:03.004Z\",\"count\":3,\"done\":true,"
                        + "\"rows\":[{\"name\":\"𠮷村\\n\\\"公告\\\"\",\"note\":null}]}");
    }

    @Test
    void a_value_without_one_spelling_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("x", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_written_as_nothing() {
        assertThat(CanonicalJson.of(Map.of("a", List.of(), "b", Map.of()))).isEqualTo("{\"a\":[],\"b\":{}}");
    }
}
