package cn.majordecision.matter.transfer;

import static cn.majordecision.matter.transfer.CheckRow.Outcome.FAILED;
import static cn.majordecision.matter.transfer.CheckRow.Outcome.IMPOSSIBLE;
import static cn.majordecision.matter.transfer.CheckRow.Outcome.PASSED;
import static cn.majordecision.matter.transfer.CheckRow.Outcome.RECEIVER;

import cn.majordecision.matter.dossier.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of the four-property report, coded after DA/T 70-2018 as far as it is known here: what the engine looked at with its
 * evidence, what only the receiving archive can look at, and what no program can (《档案法实施条例》第四十条).
 */
final class FourProperties {

    /** What GB/T 18894 and GB/T 33190 name, and plain text. */
    private static final Set<String> LONG_LIVED = Set.of(
            "application/pdf",
            "application/ofd",
            "text/plain",
            "text/csv",
            "application/xml",
            "text/xml",
            "application/json",
            "image/jpeg",
            "image/png",
            "image/tiff");

    private static final Set<String> PACKED = Set.of(
            "application/zip",
            "application/x-7z-compressed",
            "application/vnd.rar",
            "application/x-rar-compressed",
            "application/gzip");

    private static final String UNREAD = "各件元数据未能读出";

    private final List<CheckRow> rows = new ArrayList<>();
    private final Examination found;

    private FourProperties(Examination found) {
        this.found = found;
    }

    static List<CheckRow> rows(Examination found) {
        FourProperties all = new FourProperties(found);
        all.authenticity();
        all.integrity();
        all.usability();
        all.safety();
        return List.copyOf(all.rows);
    }

    private void add(String code, String name, CheckRow.Outcome outcome, String evidence) {
        String property = List.of("真实性", "完整性", "可用性", "安全性").get(code.charAt(0) - '1');
        rows.add(new CheckRow(code, property, name, outcome, evidence));
    }

    private void check(String code, String name, boolean holds, String evidence) {
        add(code, name, holds ? PASSED : FAILED, evidence);
    }

    /** A row that holds when nothing was found. */
    private void none(String code, String name, List<String> faults, String evidence) {
        check(code, name, faults.isEmpty(), faults.isEmpty() ? evidence : String.join("；", faults));
    }

    /** What speaks against the files, the ledger they are named in, or the timestamp. */
    private List<String> doubts() {
        List<String> doubts = new ArrayList<>(found.damaged());
        Stream.of(found.proof().unproven(), found.proof().undated())
                .filter(doubt -> !doubt.isEmpty())
                .forEach(doubts::add);
        return doubts;
    }

    private void authenticity() {
        none(
                "1-1",
                "固化信息有效性",
                doubts(),
                "逐个文件重新计算SHA-256，与封存的清单一致；清单摘要" + found.proof().manifestSha256() + "在留痕中；"
                        + found.proof().dated());
        add("1-2", "元数据项长度", RECEIVER, "接收馆的元数据规范未提供");
        add("1-3", "元数据类型、格式", RECEIVER, "接收馆的元数据规范未提供");
        add("1-4", "元数据值域", RECEIVER, "接收馆的元数据规范未提供");
        add("1-5", "元数据值合理性", RECEIVER, "由接收馆按其规则判断");
        add("1-6", "元数据特殊字符", RECEIVER, "由接收馆按其规则判断");
        add("1-7", "档号规范性", RECEIVER, "编号规则由接收馆确定");
        add("1-8", "元数据项重复性", RECEIVER, "档号在本系统内唯一，由数据库约束保证；与馆藏是否重复由接收馆检测");
        none("1-10", "文件属性与元数据一致性", found.damaged(), "文件的字节数和摘要与元数据一致；创建时间未比对");
        check("1-11", "元数据与内容关联", found.damaged().isEmpty(), "各件元数据所列文件均在包内");
        add("1-14", "移交前后信息包一致性", RECEIVER, "接收馆计算收到的包的校验码，登记移交时与封存的案卷比对");
    }

    private void integrity() {
        check("2-1", "件数", found.measure().pieces() > 0, found.measure().pieces() + "件");
        check("2-2", "总字节数", found.damaged().isEmpty(), found.measure().bytes() + "字节");
        add("2-3", "元数据项完整性", RECEIVER, "DA/T 46所列元数据项的全文未取得，未逐项检测");
        List<String> blank = found.measure().pieces() > 0 ? found.blank() : List.of(UNREAD);
        none("2-4", "必填元数据项", blank, "各件档号、题名、责任者、日期均不为空；其他必填项由接收馆检测");
        check(
                "2-5",
                "过程信息完整性",
                found.proof().entries() > 0 && found.proof().unproven().isEmpty(),
                found.proof().unproven().isEmpty()
                        ? "逐条重新计算留痕" + found.proof().entries() + "条，序号连续、逐条相扣，由签名检查点证明"
                        : found.proof().unproven());
        boolean read = found.measure().pieces() > 0;
        check(
                "2-6",
                "编号连续性",
                read && found.continuous(),
                read ? "件号从1起" + (found.continuous() ? "连续" : "不连续") : UNREAD);
        none("2-7", "内容数据完整性", found.damaged(), "各文件均已完整读出");
        none("2-9", "归档范围", found.missing(), "卷内目录的必备材料齐全或者依法不适用");
        add("2-10", "信息包元数据完整性", RECEIVER, "DA/T 48附录C的全文未取得，未逐项检测");
        int files = found.measure().files();
        check("2-11", "文件数量一致性", files == found.files(), "清单所列" + found.files() + "个，包内" + files + "个");
    }

    private void usability() {
        none("3-1", "元数据可解析", found.malformed(), "包内XML均可解析");
        check("3-2", "数据库元数据可访问", true, "检测时已由数据库读出");
        Set<String> other = new TreeSet<>(found.formats().keySet());
        other.removeIf(format -> LONG_LIVED.contains(format) || PACKED.contains(format));
        add(
                "3-3",
                "内容数据格式",
                other.isEmpty() ? PASSED : RECEIVER,
                other.isEmpty() ? "均为通用长期保存格式：" + counted() : "以下格式是否接收由接收馆确定：" + other);
        Set<String> packed = new TreeSet<>(found.formats().keySet());
        packed.retainAll(PACKED);
        check(
                "3-8",
                "压缩、加密",
                packed.isEmpty(),
                packed.isEmpty() ? "没有压缩格式的文件；加密的文件上传时拒绝接收，封存后未再检测" : "含压缩格式的文件：" + packed);
    }

    private String counted() {
        return found.formats().entrySet().stream()
                .map(format -> format.getKey() + " " + format.getValue() + "个")
                .collect(Collectors.joining("、"));
    }

    private void safety() {
        add("4-1", "杀毒软件", RECEIVER, "接收环境由接收馆检测");
        long open = found.documents() - found.scanned();
        String scanned = found.scanned() == 0
                ? ""
                : "；%d个接收时经%s检测，未发现恶意代码".formatted(found.scanned(), String.join("、", found.scanners()));
        if (open > 0) {
            add("4-2", "病毒", RECEIVER, "%d个文件未经恶意代码检测，不表示没有病毒".formatted(open) + scanned);
        } else {
            add("4-2", "病毒", PASSED, "共%d个文件%s；移交时未再扫描，由接收馆复查".formatted(found.documents(), scanned));
        }
        add("4-3", "载体中的多余文件", RECEIVER, "载体由接收馆检测；包内没有清单之外的文件");
        add("4-7", "过程安全", IMPOSSIBLE, "交接过程由双方人员落实；办理过程见留痕");
    }
}
