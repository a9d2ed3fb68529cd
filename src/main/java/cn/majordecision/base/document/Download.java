package cn.majordecision.base.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a document to be kept, never to be opened in place: under its Chinese name, and for what it is and nothing else (第三十三条). */
@Component
public class Download {

    private final Documents documents;

    Download(Documents documents) {
        this.documents = documents;
    }

    /** Sends the document under its own name. */
    public void send(Document document, HttpServletResponse response) throws IOException {
        send(document, document.name(), response);
    }

    /** Sends the document under that name. */
    public void send(Document document, String name, HttpServletResponse response) throws IOException {
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        documents.writeTo(document.sha256(), response.getOutputStream());
    }
}
