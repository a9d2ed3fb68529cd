package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner knows canonical bytes from any other spelling of the same. */
class CanonicalScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":[],\"b\":{}}",
                "{\"a\":1,\"b\":[\"x\",null,true,-3],\"c\":{\"d\":\"𠮷\\n\\u0001\"}}",
                "{\"at\":\"1\",\"attached\":0}"
            })
    void canonical(String json) {
        assertThat(scan(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"a\":1}x",
                "{\"a\":1",
                "{\"a\":1,}",
                "{ \"a\":1}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":1.5}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":[1,]}",
                "{\"a\":[1 ,2]}"
            })
    void not_canonical(String json) {
        assertThat(scan(json)).isFalse();
    }

    private static boolean scan(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new CanonicalScanner().scan(bytes, 0, bytes.length);
    }
}
