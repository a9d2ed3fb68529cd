package cn.majordecision.base.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file to be kept, never to be opened in place: under its Chinese name, and for what it is and nothing else (第三十三条). */
public record Attachment(String name, String mediaType) {

    /** Says so of what is written next. */
    public void announce(HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** Sends it whole. */
    public void send(byte[] content, HttpServletResponse response) throws IOException {
        announce(response);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
