package cn.majordecision.base.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents over REST: whoever is signed in may hand one in, and reads what is the own or granted (第三十三条). */
@RestController
@Tag(name = "文件")
@RequestMapping("/api/documents")
class DocumentsController {

    /** What a browser shows by itself and cannot run. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "text/plain", "image/png", "image/jpeg");

    private final Documents documents;

    DocumentsController(Documents documents) {
        this.documents = documents;
    }

    @PostMapping
    @Operation(summary = "上传文件，按内容存放")
    @ResponseStatus(HttpStatus.CREATED)
    Document store(@RequestParam("file") MultipartFile file, Principal uploader) throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return documents.store(name, content, uploader.getName());
        }
    }

    @GetMapping("/{sha256}")
    @Operation(summary = "下载文件")
    void read(
            @PathVariable("sha256") String sha256,
            @RequestParam(name = "view", defaultValue = "false") boolean view,
            Principal reader,
            HttpServletResponse response)
            throws IOException {
        Document document = documents.findFor(reader.getName(), sha256).orElseThrow(UnknownDocument::new);
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (view && SHOWN.contains(document.mediaType())
                                ? ContentDisposition.inline()
                                : ContentDisposition.attachment())
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.ETAG, '"' + document.sha256() + '"');
        documents.writeTo(document.sha256(), response.getOutputStream());
    }
}
