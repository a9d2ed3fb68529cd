package cn.majordecision.matter.dossier.bag;

import cn.majordecision.base.ledger.Unproven;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Takes bytes and hands on whole lines, none of them longer than a ledger would ever write. */
class Lines extends OutputStream {

    private static final int LONGEST = 4 << 20;

    private final Line line;
    private ByteArrayOutputStream begun = new ByteArrayOutputStream();

    Lines(Line line) {
        this.line = line;
    }

    /** Takes a line without its end. */
    interface Line {
        /** The bytes of one line. */
        void take(byte[] bytes);
    }

    @Override
    public void write(int b) {
        if (b == '\n') {
            byte[] bytes = begun.toByteArray();
            begun.reset();
            line.take(bytes);
        } else if (begun.size() == LONGEST) {
            throw new Unproven("留痕", "有一行过长");
        } else {
            begun.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            write(bytes[at]);
        }
    }

    @Override
    public void close() {
        if (begun.size() > 0) {
            throw new Unproven("留痕", "最后一行不完整");
        }
    }
}
