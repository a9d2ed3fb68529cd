package cn.majordecision.matter.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The directory every dossier follows, read from {@code dossier/CN-713.json} (第三十三条). */
@Component
public class DossierDirectory {

    private final Definition definition;

    DossierDirectory(ObjectMapper json) throws IOException {
        this.definition =
                json.readValue(new ClassPathResource("dossier/CN-713.json").getInputStream(), Definition.class);
    }

    /** Every item in order. */
    public List<Item> items() {
        return sections().stream().flatMap(section -> section.items().stream()).toList();
    }

    /** True when the directory has an item with this code. */
    public boolean has(String code) {
        return items().stream().anyMatch(item -> item.code().equals(code));
    }

    List<Section> sections() {
        return definition.sections();
    }

    String name() {
        return definition.name();
    }

    /** The file as it stands. */
    record Definition(String id, String name, List<Section> sections) {}
}
