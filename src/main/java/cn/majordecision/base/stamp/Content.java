package cn.majordecision.base.stamp;

import java.io.IOException;
import java.io.OutputStream;

/** What an evidence record is of: written as often as asked, always the same bytes (第三十三条). */
public interface Content {

    /** Writes it. */
    void writeTo(OutputStream out) throws IOException;
}
