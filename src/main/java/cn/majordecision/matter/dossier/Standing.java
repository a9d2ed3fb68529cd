package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.rendition.Rendition;
import cn.majordecision.base.rendition.Rendition.State;
import cn.majordecision.base.rendition.Renditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the lasting forms of some documents stand; what there is not is said, never passed over (第三十三条).
 *
 * @param known what became of those that were looked at, by hash
 * @param converting true where a converter is configured
 * @param documents all of them, by hash
 */
public record Standing(Map<String, Rendition> known, boolean converting, Map<String, Document> documents) {

    static final String NO_CONVERTER = "没有：未配置转换程序，只有原件";

    public Standing {
        known = Map.copyOf(known);
        documents = Map.copyOf(documents);
    }

    /** What is known of one, in one phrase. */
    public String of(Document document) {
        Rendition outcome = known.get(document.sha256());
        if (outcome != null) {
            return outcome.words();
        }
        if (document.mediaType().equals("application/pdf")) {
            return "尚未检验是否为 PDF/A";
        }
        if (Renditions.convertible(document)) {
            return converting ? "尚未形成" : NO_CONVERTER;
        }
        return "不转换，按原格式保存";
    }

    /** All of them together, a phrase each; empty for no documents. */
    public List<String> summary() {
        List<String> said = new ArrayList<>();
        add(said, count(State.MADE), "另有经检验的 PDF/A");
        add(said, count(State.ARCHIVAL), "原件即为 PDF/A");
        add(said, count(State.PLAIN), "是 PDF 而不是 PDF/A，按原件保存");
        add(said, count(State.FAILED), "转换没有成功，只有原件");
        long open = documents.values().stream()
                .filter(document -> !known.containsKey(document.sha256()))
                .filter(Renditions::convertible)
                .count();
        add(said, open, converting ? "的归档版式尚未形成" : "只有原件，因为没有配置转换程序");
        long unseen = documents.values().stream()
                .filter(document -> !known.containsKey(document.sha256()))
                .filter(document -> document.mediaType().equals("application/pdf"))
                .count();
        add(said, unseen, "是 PDF，尚未检验是否为 PDF/A");
        long others = documents.size() - known.size() - open - unseen;
        add(said, others, "不需要转换，按原格式保存");
        return said;
    }

    private long count(State state) {
        return known.values().stream()
                .filter(outcome -> outcome.state() == state)
                .count();
    }

    private static void add(List<String> said, long number, String words) {
        if (number > 0) {
            said.add(number + " 个文件" + words);
        }
    }
}
