package cn.majordecision.portal.tasks;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the own, half-filled form of a task; everybody has their own and reads no other. */
@RestController
@Tag(name = "任务")
class FormDraftController {

    private static final int MOST = 1_000_000;

    private final TaskAccess access;
    private final FormDrafts drafts;

    FormDraftController(TaskAccess access, FormDrafts drafts) {
        this.access = access;
        this.drafts = drafts;
    }

    /** When a form was kept. */
    record Saved(Instant savedAt) {}

    /** A kept form. */
    record Kept(@JsonRawValue String content, Instant savedAt) {}

    @GetMapping("/api/tasks/{id}/draft")
    @Operation(summary = "本人暂存的表单；没有暂存时无内容")
    ResponseEntity<Kept> read(@PathVariable("id") String id) {
        return drafts.find(access.permitted(id).id(), access.caller())
                .map(draft -> ResponseEntity.ok(new Kept(draft.content(), draft.savedAt())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping(path = "/api/tasks/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "暂存本人填写的表单")
    Saved save(@PathVariable("id") String id, @RequestBody ObjectNode content) {
        String task = access.permitted(id).id();
        String text = content.toString();
        if (text.length() > MOST) {
            throw new DraftTooLong();
        }
        return new Saved(drafts.save(task, access.caller(), text));
    }

    @DeleteMapping("/api/tasks/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "清除本人暂存的表单")
    void discard(@PathVariable("id") String id) {
        drafts.discard(access.permitted(id).id(), access.caller());
    }
}
