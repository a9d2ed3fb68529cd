package cn.majordecision.base.print;

/** The text that can be read out of a paper just made is not the text that was put in; the paper is not given out (第三十三条). */
public final class TextChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int AROUND = 20;

    private TextChanged(String message) {
        super(message);
    }

    /** Compares and throws where they differ first. */
    static void unlessSame(String put, String read) {
        if (put.equals(read)) {
            return;
        }
        int place = 0;
        while (place < Math.min(put.length(), read.length()) && put.charAt(place) == read.charAt(place)) {
            place++;
        }
        throw new TextChanged(
                "排版后的文字与原文不一致，文件没有生成：原文“" + around(put, place) + "”，读出“" + around(read, place) + "”。请联系系统管理员。");
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - AROUND), Math.min(text.length(), place + AROUND));
    }
}
