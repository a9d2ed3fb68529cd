package cn.majordecision.base.workflow.guard;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of the addresses that nobody may use was asked for: whatever ids it is filled with, it is one endpoint. */
final class RefusedAddresses {

    private static final String UNLISTED = "未列明的地址";
    private static final Map<String, Pattern> REFUSED = NameList.of("guard/rest-refused.txt").names().stream()
            .collect(Collectors.toMap(Function.identity(), RestAddress::pattern));

    private RefusedAddresses() {}

    static String endpoint(String method, String requested) {
        String door = requested.startsWith("/engine-rest/") ? "/engine-rest" : "/camunda/api";
        String asked = method + " " + RestAddress.of(requested).orElse(requested);
        return REFUSED.entrySet().stream()
                .filter(each -> each.getValue().matcher(asked).matches())
                .map(each -> door + " " + each.getKey())
                .findFirst()
                .orElse(door + " " + UNLISTED);
    }
}
