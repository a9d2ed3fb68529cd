package cn.majordecision.base.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads plain text in UTF-8, UTF-16 with its mark, or the GB18030 of older Chinese systems. */
final class TextFile {

    private TextFile() {}

    static String text(Path file) throws IOException {
        if (Files.size(file) > 4L * BoundedText.LONGEST) {
            throw new WordingTooLarge();
        }
        byte[] bytes = Files.readAllBytes(file);
        BoundedText text = new BoundedText();
        text.write(decoded(bytes).replace("\uFEFF", ""));
        return text.toString();
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }
}
