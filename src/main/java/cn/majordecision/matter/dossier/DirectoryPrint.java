package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of contents as people read it (封面、卷内目录、备考表), plain text with CRLF so that every office machine shows it. */
@Component
class DirectoryPrint implements ContentsPrint {

    private static final String LINE = "\r\n";

    private final DossierDirectory directory;
    private final Decisions decisions;
    private final Documents documents;

    DirectoryPrint(DossierDirectory directory, Decisions decisions, Documents documents) {
        this.directory = directory;
        this.decisions = decisions;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "卷内目录.txt";
    }

    @Override
    public byte[] of(Sealing sealing, List<Entry> contents) {
        StringBuilder text = new StringBuilder();
        cover(text, sealing);
        for (Section section : directory.sections()) {
            text.append(LINE)
                    .append(section.code())
                    .append("　")
                    .append(section.title())
                    .append(LINE);
            contents.stream()
                    .filter(entry -> section.items().contains(entry.item()))
                    .forEach(entry -> line(text, entry));
        }
        text.append(LINE).append("备考表：").append(sealing.note()).append(LINE);
        sealing.supplements().forEach(supplement -> supplement(text, supplement));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void cover(StringBuilder text, Sealing sealing) {
        Decision decision = decisions.get(sealing.decision());
        text.append(directory.name()).append(LINE).append(LINE);
        field(text, "题名", decision.title());
        field(text, "决策编号", decision.number());
        field(text, "档号", sealing.archiveNumber());
        field(text, "保管期限", sealing.retention());
        field(text, "形成日期", sealing.formedOn().toString());
        field(text, "移交期限", sealing.transferDue().toString());
    }

    private void line(StringBuilder text, Entry entry) {
        text.append("  ")
                .append(entry.item().code())
                .append("　")
                .append(entry.item().title());
        text.append("　［").append(entry.holding().label()).append("］").append(entry.ground());
        if (!entry.documents().isEmpty()) {
            text.append(entry.documents().stream()
                    .map(documents::find)
                    .flatMap(Optional::stream)
                    .map(Document::name)
                    .collect(Collectors.joining("；", "　文件：", "")));
        }
        text.append(LINE);
    }

    private static void supplement(StringBuilder text, Supplement supplement) {
        text.append("  补充 ").append(supplement.item()).append("　来源：").append(supplement.source());
        text.append("　日期：").append(supplement.on());
        if (supplement.note() != null) {
            text.append("　").append(supplement.note());
        }
        text.append(LINE);
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append("：").append(value).append(LINE);
    }
}
