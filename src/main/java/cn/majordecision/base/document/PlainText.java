package cn.majordecision.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether a file is text that people can read, in UTF-8, UTF-16 or the GB18030 of older Chinese systems. */
final class PlainText {

    private static final int SAMPLE = 64 * 1024;

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] sample = in.readNBytes(SAMPLE);
            return utf16(sample)
                    || (noControls(sample)
                            && Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                                    .anyMatch(charset -> decodes(sample, charset)));
        }
    }

    private static boolean utf16(byte[] sample) {
        int mark = sample.length < 2 ? 0 : ((sample[0] & 0xFF) << 8) | (sample[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static boolean noControls(byte[] sample) {
        for (byte b : sample) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    /** A character cut off at the end of the sample is no error. */
    private static boolean decodes(byte[] sample, Charset charset) {
        return !charset.newDecoder()
                .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false)
                .isError();
    }
}
