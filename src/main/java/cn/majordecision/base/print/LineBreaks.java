package cn.majordecision.base.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as the JDK says, but no closing mark begins a line and no opening one ends it (GB/T 15834). Carries out no article. */
final class LineBreaks implements FSTextBreaker {

    private static final String NEVER_FIRST = "，。、；：？！）》」』】〕〉”’…—·％℃,.;:?!)]}%”’";
    private static final String NEVER_LAST = "（《「『【〔〈“‘([{";

    private static final String UNITS = "年月日时分号稿条款项页期版元％%";

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE && next < text.length() && !allowed(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean allowed(int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        boolean number =
                Character.isDigit(before) ? UNITS.indexOf(after) >= 0 : before == '—' && Character.isDigit(after);
        return !number && NEVER_FIRST.indexOf(after) < 0 && NEVER_LAST.indexOf(before) < 0;
    }
}
