package cn.majordecision.base.regulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All rule profiles, read from {@code profiles/*.json} at start-up; a child weaker than its parent is refused (第四十三条). */
@Component
public class RuleProfiles {

    private static final String NATION = "CN-713";

    private final Map<String, RuleProfile> profiles = new TreeMap<>();

    @Autowired
    RuleProfiles(ObjectMapper json) throws IOException {
        this(json, new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*.json"));
    }

    RuleProfiles(ObjectMapper json, Resource... files) throws IOException {
        Map<String, Definition> definitions = new TreeMap<>();
        for (Resource file : files) {
            Definition definition = json.readValue(file.getInputStream(), Definition.class);
            definitions.put(definition.id(), definition);
        }
        definitions.keySet().forEach(id -> profiles.put(id, resolve(id, definitions)));
    }

    /** The profile with the given id; throws {@link IllegalArgumentException} when there is none. */
    public RuleProfile get(String id) {
        RuleProfile profile = profiles.get(id);
        if (profile == null) {
            throw new IllegalArgumentException("没有名为“" + id + "”的规则配置，现有：" + profiles.keySet());
        }
        return profile;
    }

    /** Every profile, the nation's first. */
    public List<RuleProfile> all() {
        return profiles.values().stream()
                .sorted(Comparator.comparing(
                                (RuleProfile profile) -> !profile.id().equals(NATION))
                        .thenComparing(RuleProfile::id))
                .toList();
    }

    /** The least that every place must ask. */
    public RuleProfile nation() {
        return get(NATION);
    }

    private static RuleProfile resolve(String id, Map<String, Definition> definitions) {
        Definition definition = definitions.get(id);
        if (definition == null) {
            throw new IllegalStateException("规则配置缺少上级配置“" + id + "”");
        }
        Map<Parameter, Integer> values = new EnumMap<>(Parameter.class);
        if (definition.parent() != null) {
            values.putAll(resolve(definition.parent(), definitions).values());
            definition.values().forEach((parameter, value) -> refuseWeaker(definition, parameter, value, values));
        }
        values.putAll(definition.values());
        return new RuleProfile(id, definition.name(), definition.version(), values);
    }

    private static void refuseWeaker(
            Definition definition, Parameter parameter, int value, Map<Parameter, Integer> inherited) {
        int parent = inherited.getOrDefault(parameter, 0);
        if (parameter.weaker(value, parent)) {
            throw new IllegalStateException("规则配置“%s”的参数 %s=%d 弱于上级配置“%s”的 %d，不得使用（《重大行政决策程序暂行条例》为最低要求）"
                    .formatted(definition.id(), parameter, value, definition.parent(), parent));
        }
    }

    /** A profile as it stands in its file: only what differs from the parent. */
    record Definition(
            String id, String name, int version, @Nullable String parent, Map<Parameter, Integer> values) {}
}
