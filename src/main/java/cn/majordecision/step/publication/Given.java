package cn.majordecision.step.publication;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form gives that can be checked by itself: stored documents, dates that have come. */
@Component
class Given {

    private final Documents documents;
    private final Clock clock;

    Given(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    boolean stored(@Nullable String sha256) {
        return sha256 != null && documents.find(sha256).isPresent();
    }

    boolean past(TaskInHand<?> task, @Nullable LocalDate day) {
        return day != null && !day.isAfter(LocalDate.ofInstant(task.at(), clock.getZone()));
    }
}
