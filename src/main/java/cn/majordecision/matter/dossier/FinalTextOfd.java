package cn.majordecision.matter.dossier;

import cn.majordecision.base.print.Printed;
import cn.majordecision.base.print.Printing;
import cn.majordecision.base.print.Sheet;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets the words of the signed text anew, with the press of all papers, and says so at their end (第三十三条). */
@Component
class FinalTextOfd implements FinalTextPrint {

    private final Decisions decisions;
    private final Printing printing;

    FinalTextOfd(Decisions decisions, Printing printing) {
        this.decisions = decisions;
        this.printing = printing;
    }

    @Override
    public Printed of(String decision, FinalText text, List<String> paragraphs) {
        Decision of = decisions.get(decision);
        return printing.ofd(new Sheet(
                "dossier/final-text",
                Map.of("title", of.title(), "paragraphs", paragraphs),
                "本件据决策事项“" + decision + "”签发的正式文本（" + text.officialNumber() + "，SHA-256 " + text.sha256()
                        + "）的文字排版；图表和原有版面以原件为准。",
                text.at()));
    }
}
