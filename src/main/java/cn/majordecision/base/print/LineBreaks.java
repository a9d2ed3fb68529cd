package cn.majordecision.base.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as the JDK says, but no closing mark begins a line and no opening one ends it (GB/T 15834). Carries out no article. */
final class LineBreaks implements FSTextBreaker {

    private static final String NEVER_FIRST = "，。、；：？！）》」』】〕〉”’…—·％℃,.;:?!)]}%”’";
    private static final String NEVER_LAST = "（《「『【〔〈“‘([{";

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
        return NEVER_FIRST.indexOf(text.charAt(place)) < 0 && NEVER_LAST.indexOf(text.charAt(place - 1)) < 0;
    }
}
