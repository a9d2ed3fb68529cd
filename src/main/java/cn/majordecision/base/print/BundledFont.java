package cn.majordecision.base.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The print font as files with its licence, for programs that need it outside this one (SIL OFL 1.1). Carries out no article. */
@Component
public class BundledFont {

    /** There is one. */
    public BundledFont() {}

    /** Lays both weights and the licence into a folder. */
    public void copyInto(Path folder) throws IOException {
        for (Typeface.Weight weight : Typeface.Weight.values()) {
            copy(weight.file(), folder);
        }
        copy("fonts/OFL.txt", folder);
    }

    private static void copy(String resource, Path folder) throws IOException {
        try (InputStream content = new ClassPathResource(resource).getInputStream()) {
            Files.copy(content, folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
        }
    }
}
