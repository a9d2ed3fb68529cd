package cn.majordecision.matter.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The standards of review, one for each rule profile that has its own; the nation's for all others (第四十三条). */
@Component
public class Standards {

    private static final String NATION = "CN-713";
    private static final int WHOLE = 100;

    private final Map<String, Standard> standards = new TreeMap<>();

    @Autowired
    Standards(ObjectMapper json) throws IOException {
        this(json, new PathMatchingResourcePatternResolver().getResources("classpath*:review/*.json"));
    }

    Standards(ObjectMapper json, Resource... files) throws IOException {
        for (Resource file : files) {
            Standard standard = json.readValue(file.getInputStream(), Standard.class);
            refuse(standard);
            standards.put(standard.id(), standard);
        }
    }

    /** The standard for decisions under that profile. */
    public Standard of(String profile) {
        return Objects.requireNonNull(standards.getOrDefault(profile, standards.get(NATION)), NATION);
    }

    private static void refuse(Standard standard) {
        if (standard.points() != WHOLE) {
            throw new IllegalStateException(
                    "卷宗评查标准“" + standard.id() + "”的分值合计为 " + standard.points() + "，应为 " + WHOLE);
        }
        HashSet<String> codes = new HashSet<>();
        standard.criteria().stream()
                .filter(one -> !codes.add(one.code()))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalStateException("卷宗评查标准“" + standard.id() + "”的编号重复：" + twice.code());
                });
    }
}
