package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.rendition.Rendition;
import cn.majordecision.matter.decision.Decision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files a Chinese archive looks for first: 说明文件, 案卷目录, 文件目录 and the metadata of each piece, laid out after
 * 《电子档案移交与接收办法》 and DA/T 46; whether they conform an archivist has yet to say.
 */
final class PackageLists {

    private final Decision decision;
    private final Sealing sealing;
    private final String unit;
    private final Condition condition;

    PackageLists(Decision decision, Sealing sealing, String unit, Condition condition) {
        this.condition = condition;
        this.decision = decision;
        this.sealing = sealing;
        this.unit = unit;
    }

    byte[] explanation(String edition, List<Piece> pieces) {
        List<String> lines = new ArrayList<>(List.of(
                "说明文件（编排参照《电子档案移交与接收办法》附件，是否完全符合以档案机构检查为准）",
                "",
                "题名：" + decision.title(),
                "决策编号：" + decision.number(),
                "档号：" + sealing.archiveNumber(),
                "立档单位：" + unit,
                "保管期限：" + sealing.retention(),
                "形成日期：" + sealing.formedOn(),
                "内容：" + contents(edition),
                "件数：" + pieces.size(),
                "文件数：" + pieces.stream().mapToLong(piece -> piece.own().size()).sum(),
                "字节数：" + bytes(pieces),
                "恶意代码检测：" + scans(pieces),
                "归档版式：" + String.join("；", standing(pieces).summary()),
                "目录中以编码表示的字：" + (condition.unprintable().isEmpty() ? "无" : condition.unprintable()),
                "时间戳：" + condition.dated(),
                "编码：文本文件均为 UTF-8；压缩包只存储、不压缩、不加密",
                "结构：BagIt 1.0（RFC 8493）；电子档案/年度/档号/环节/件，每件附元数据.xml",
                "校验：见“其他/校验说明.txt”",
                ""));
        ofd(pieces).ifPresent(copy -> lines.add(lines.indexOf("校验：见“其他/校验说明.txt”"), "正式文本的 OFD 版式文件：" + copy.words()));
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String contents(String edition) {
        return switch (edition) {
            case Manifest.PUBLIC -> "已经公布的文件；其余文件和留痕只列摘要";
            case Manifest.INCREMENT -> "案卷封存之后补充归档的文件和留痕；接续的案卷见案卷清单的 follows";
            default -> "全部记录、文件和留痕";
        };
    }

    private String scans(List<Piece> pieces) {
        List<String> own = pieces.stream()
                .flatMap(piece -> piece.own().stream())
                .map(placed -> placed.document().sha256())
                .toList();
        return condition.scans(
                own.size(),
                own.stream().filter(condition.scanners()::containsKey).count());
    }

    /** What is said of the OFD where the signed text stands here. */
    private Optional<OfdCopy> ofd(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.own().stream())
                .flatMap(placed -> condition.copyOf(placed.document().sha256()).stream())
                .findFirst();
    }

    /** Of the documents that stand here: an edition speaks of its own. */
    private Standing standing(List<Piece> pieces) {
        Map<String, Document> own = pieces.stream()
                .flatMap(piece -> piece.own().stream())
                .map(Piece.Placed::document)
                .collect(Collectors.toMap(Document::sha256, Function.identity(), (one, same) -> one));
        Map<String, Rendition> known = new HashMap<>(condition.standing().known());
        known.keySet().retainAll(own.keySet());
        return new Standing(known, condition.standing().converting(), own);
    }

    private static long bytes(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.own().stream())
                .mapToLong(placed -> placed.document().size())
                .sum();
    }

    byte[] dossiers(List<Piece> pieces) {
        return new XmlText()
                .open("案卷目录")
                .open("案卷")
                .field("顺序号", 1)
                .field("档号", sealing.archiveNumber())
                .field("题名", decision.title())
                .field("责任者", unit)
                .field("年度", sealing.formedOn().getYear())
                .field("保管期限", sealing.retention())
                .field("形成日期", sealing.formedOn())
                .field("件数", pieces.size())
                .field("密级", "")
                .field("备注", sealing.note())
                .close("案卷")
                .close("案卷目录")
                .bytes();
    }

    byte[] files(List<Piece> pieces) {
        XmlText xml = new XmlText().open("文件目录");
        for (Piece piece : pieces) {
            xml.open("文件")
                    .field("顺序号", piece.number())
                    .field("档号", sealing.archiveNumber() + "-" + piece.label())
                    .field("责任者", piece.by())
                    .field("题名", piece.title())
                    .field("日期", piece.on())
                    .field("密级", "");
            if (piece.record() != null) {
                xml.field("电子档案名称", piece.recordPath());
            }
            piece.documents().forEach(placed -> name(placed, xml));
            xml.field("备注", piece.source()).close("文件");
        }
        return xml.close("文件目录").bytes();
    }

    byte[] metadata(Piece piece) {
        XmlText xml = new XmlText()
                .open("文件实体")
                .field("档号", sealing.archiveNumber() + "-" + piece.label())
                .field("题名", piece.title())
                .field("环节", piece.section())
                .field("责任者", piece.by())
                .field("日期", piece.on())
                .field("保管期限", sealing.retention())
                .field("来源", piece.source());
        if (piece.record() != null) {
            xml.field("办理记录编号", piece.record().id());
        }
        piece.documents().forEach(placed -> describe(placed, xml));
        return xml.close("文件实体").bytes();
    }

    private void describe(Piece.Placed placed, XmlText xml) {
        Document document = placed.document();
        xml.open("电子文件")
                .field("原文件名", document.name())
                .field("存放位置", placed.path())
                .field("格式", document.mediaType())
                .field("字节数", document.size())
                .field("SHA-256", document.sha256())
                .field("恶意代码检测", condition.scan(document.sha256()))
                .field("归档版式", condition.standing().of(document));
        Manifest.RenditionFile rendition = condition.renditions().get(document.sha256());
        if (rendition != null) {
            xml.field("归档版式存放位置", rendition.path()).field("归档版式SHA-256", rendition.sha256());
        }
        condition.copyOf(document.sha256()).ifPresent(copy -> xml.field("OFD版式文件", copy.words()));
        Manifest.RenditionFile ofd = condition.ofd();
        if (ofd != null && ofd.of().equals(document.sha256())) {
            xml.field("OFD版式文件存放位置", ofd.path()).field("OFD版式文件SHA-256", ofd.sha256());
        }
        xml.close("电子文件");
    }

    private void name(Piece.Placed placed, XmlText xml) {
        xml.field("电子档案名称", placed.path());
        condition.beside(placed.document().sha256()).forEach(rendition -> xml.field("电子档案名称", rendition.path()));
    }
}
