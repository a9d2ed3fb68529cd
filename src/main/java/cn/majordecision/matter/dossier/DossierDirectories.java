package cn.majordecision.matter.dossier;

import cn.majordecision.matter.decision.Decisions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The directories of all places, read from {@code dossier/*.json} at start-up; a place that has none follows the nation's, and one that
 * asks less than what it follows is refused (第三十三条、第四十三条).
 */
@Component
public class DossierDirectories {

    /** How long something may be kept, the longest first (《机关文件材料归档范围和文书档案保管期限规定》). */
    static final List<String> RETENTIONS = List.of("永久", "30年", "10年");

    private static final String NATION = "CN-713";

    private final Map<String, DossierDirectory> directories = new TreeMap<>();
    private final Decisions decisions;

    @Autowired
    DossierDirectories(ObjectMapper json, Decisions decisions) throws IOException {
        this(json, decisions, new PathMatchingResourcePatternResolver().getResources("classpath*:dossier/*.json"));
    }

    DossierDirectories(ObjectMapper json, Decisions decisions, Resource... files) throws IOException {
        this.decisions = decisions;
        Map<String, JsonNode> read = new TreeMap<>();
        for (Resource file : files) {
            JsonNode definition = json.readTree(file.getInputStream());
            read.put(definition.path("id").asText(), definition);
        }
        for (String id : read.keySet()) {
            JsonNode whole = new LocalItems(read).resolve(id);
            directories.put(id, new DossierDirectory(json.treeToValue(whole, DossierDirectory.Definition.class)));
        }
    }

    /** The directory of a decision: that of the rules it began with. */
    public DossierDirectory of(String decision) {
        return under(decisions.get(decision).profile().id());
    }

    /** The directory under a rule profile. */
    public DossierDirectory under(String profile) {
        DossierDirectory own = directories.get(profile);
        DossierDirectory directory = own == null ? directories.get(NATION) : own;
        if (directory == null) {
            throw new IllegalStateException("缺少卷内目录 dossier/" + NATION + ".json");
        }
        return directory;
    }
}
