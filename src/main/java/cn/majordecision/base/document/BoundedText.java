package cn.majordecision.base.document;

import java.io.Writer;

/** Collects text up to a limit no draft comes near, so that a prepared file cannot fill the memory. */
final class BoundedText extends Writer {

    /** Characters: some five hundred pages. */
    static final int LONGEST = 1_000_000;

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] some, int from, int length) throws WordingTooLarge {
        if (text.length() + length > LONGEST) {
            throw new WordingTooLarge();
        }
        text.append(some, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
