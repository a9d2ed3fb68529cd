package cn.majordecision.matter.paper;

import cn.majordecision.matter.decision.Decision;
import java.util.Map;

/** An official document that a step fills from what it has on record (第三十三条); beans of this type are found by themselves. */
public interface OfficialPaper {

    /** What it is, once its tasks are done. */
    PaperKind kind();

    /** What its page states; throws {@link PaperIncomplete} naming what the record does not say. */
    Map<String, Object> facts(Decision decision);
}
