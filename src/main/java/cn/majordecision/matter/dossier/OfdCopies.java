package cn.majordecision.matter.dossier;

import static cn.majordecision.base.regulation.Requirement.R_086;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Wording;
import cn.majordecision.base.document.Wordings;
import cn.majordecision.base.print.Printed;
import cn.majordecision.base.regulation.Judgement;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Where {@code mde.dossier.ofd} asks for it, the signed text is sealed as OFD too, or nothing is sealed (第三十三条, R-086). */
@Component
class OfdCopies {

    private static final Logger LOG = LoggerFactory.getLogger(OfdCopies.class);

    /** Who hands it in; no account has this name. */
    private static final String UPLOADER = "system:ofd";

    private static final int MOST_CHARACTERS = 200_000;

    private final FinalTextPrint print;
    private final Wordings wordings;
    private final Documents documents;
    private final Judgement judgement;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final boolean wanted;

    OfdCopies(
            FinalTextPrint print,
            Wordings wordings,
            Documents documents,
            Judgement judgement,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Environment settings) {
        this.print = print;
        this.wordings = wordings;
        this.documents = documents;
        this.judgement = judgement;
        this.events = events;
        this.json = json;
        this.wanted =
                settings.getProperty("mde.dossier.ofd", Boolean.class, settings.acceptsProfiles(Profiles.of("demo")));
    }

    /** What became of it, on record; empty where it is not asked for or none of the pieces is the signing. */
    Optional<OfdCopy> of(String decision, List<Piece> pieces) {
        return wanted ? FinalText.in(pieces, json).map(text -> recorded(decision, text)) : Optional.empty();
    }

    private OfdCopy recorded(String decision, FinalText text) {
        OfdCopy copy = made(decision, text);
        @Nullable Document file = copy.file();
        events.publishEvent(new OfdRecorded(
                decision,
                text.sha256(),
                file == null ? null : file.sha256(),
                file == null ? "" : OfdCopy.STANDARD,
                copy.remark()));
        return copy;
    }

    private OfdCopy made(String decision, FinalText text) {
        Wording wording = wordings.of(text.sha256());
        if (!wording.readable()) {
            return new OfdCopy(text.sha256(), null, wording.unreadable());
        }
        if (wording.paragraphs().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            return new OfdCopy(text.sha256(), null, "文字超过" + MOST_CHARACTERS / 10_000 + "万字");
        }
        try {
            Printed printed = print.of(decision, text, wording.paragraphs());
            Document file = documents.store(
                    "版式文件-" + text.sha256().substring(0, 12) + ".ofd",
                    new ByteArrayInputStream(printed.bytes()),
                    UPLOADER);
            return new OfdCopy(text.sha256(), file, printed.numbers());
        } catch (RuntimeException reason) {
            LOG.error("决策事项 {} 正式文本的 OFD 版式文件没有形成", decision, reason);
            throw judgement.violation(R_086, "SealDossier.ofd", String.valueOf(reason.getMessage()));
        }
    }
}
