package cn.majordecision.base.rendition;

import cn.majordecision.base.print.BundledFont;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How LibreOffice is set up for each conversion: no macros, no network, and Chinese fonts for the ones nobody may ship (ADR 15). */
@Component
class Settings {

    static final String FONTS = "fonts.conf";

    private static final String PROFILE = "registrymodifications.xcu";

    private final BundledFont font;

    Settings(BundledFont font) {
        this.font = font;
    }

    void lay(Bench bench) throws IOException {
        Files.writeString(bench.profile().resolve("user").resolve(PROFILE), text(PROFILE));
        Path fonts = Files.createDirectory(bench.folder().resolve("fonts"));
        font.copyInto(fonts);
        Files.writeString(
                bench.folder().resolve(FONTS),
                text(FONTS)
                        .replace("${fonts}", fonts.toString())
                        .replace("${cache}", bench.folder().resolve("cache").toString()));
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource("rendition/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
