package cn.majordecision.base.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        new Attachment(name, document.mediaType()).announce(response);
        response.setContentLengthLong(document.size());
        documents.writeTo(document.sha256(), response.getOutputStream());
    }
}
