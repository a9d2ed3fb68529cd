package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.print.Printed;
import cn.majordecision.base.print.Printing;
import cn.majordecision.base.print.Sheet;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of contents as people read it (封面、卷内目录、备考表), as PDF/A; the same sealing on the same day gives the same bytes. */
@Component
class DirectoryPrint implements ContentsPrint {

    private final DossierDirectories directories;
    private final Decisions decisions;
    private final Documents documents;
    private final Printing printing;
    private final Clock clock;

    DirectoryPrint(
            DossierDirectories directories, Decisions decisions, Documents documents, Printing printing, Clock clock) {
        this.directories = directories;
        this.decisions = decisions;
        this.documents = documents;
        this.printing = printing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "卷内目录.pdf";
    }

    @Override
    public Printed of(Sealing sealing, List<Entry> contents) {
        LocalDate today = LocalDate.now(clock);
        DossierDirectory directory = directories.of(sealing.decision());
        return printing.print(new Sheet(
                "dossier/contents",
                Map.of(
                        "name",
                        directory.name(),
                        "cover",
                        cover(sealing),
                        "parts",
                        directory.sections().stream()
                                .map(section -> part(section, contents))
                                .toList(),
                        "note",
                        sealing.note(),
                        "supplements",
                        sealing.supplements().stream()
                                .map(DirectoryPrint::supplement)
                                .toList(),
                        "day",
                        today),
                "本目录在封存时据决策事项“" + sealing.decision() + "”的过程留痕生成；各文件的校验码见案卷清单。",
                today.atStartOfDay(clock.getZone()).toInstant()));
    }

    private List<List<String>> cover(Sealing sealing) {
        Decision decision = decisions.get(sealing.decision());
        return List.of(
                List.of("题名", decision.title()),
                List.of("决策编号", decision.number()),
                List.of("档号", sealing.archiveNumber()),
                List.of("保管期限", sealing.retention()),
                List.of("形成日期", sealing.formedOn().toString()),
                List.of("移交期限", sealing.transferDue().toString()));
    }

    private Map<String, Object> part(Section section, List<Entry> contents) {
        return Map.of(
                "title",
                section.code() + "　" + section.title(),
                "lines",
                contents.stream()
                        .filter(entry -> section.items().contains(entry.item()))
                        .map(this::line)
                        .toList());
    }

    private List<String> line(Entry entry) {
        String files = entry.documents().stream()
                .flatMap(sha256 -> documents.find(sha256).stream())
                .map(Document::name)
                .collect(Collectors.joining("；"));
        return List.of(
                entry.item().code(),
                entry.item().title()
                        + (entry.item().retention() == null
                                ? ""
                                : "（保管期限" + entry.item().retention() + "）"),
                entry.holding().label(),
                entry.ground() + files);
    }

    private static String supplement(Supplement paper) {
        return Stream.of("补充 " + paper.item(), "来源：" + paper.source(), "日期：" + paper.on(), paper.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("　"));
    }
}
