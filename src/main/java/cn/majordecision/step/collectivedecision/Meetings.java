package cn.majordecision.step.collectivedecision;

import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The meetings on a decision as recorded: when the next or last one is, and what was said there (第三十条). */
@Component
class Meetings {

    private final Records records;

    Meetings(Records records) {
        this.records = records;
    }

    /** The day of the meeting placed last. */
    LocalDate day(String decision) {
        return Objects.requireNonNull(scheduled(decision).form().meetingOn());
    }

    /** True when minutes of this meeting are on record already, so that new ones correct them. */
    boolean recorded(String decision) {
        return minutes(decision)
                .filter(minutes -> minutes.id() > scheduled(decision).id())
                .isPresent();
    }

    /** The positions of the newest minutes. */
    List<Speech> speeches(String decision) {
        return records.earlier(decision, "RecordMinutes", RecordMinutes.Form.class)
                .form()
                .said();
    }

    private StepRecord<ScheduleItem.Form> scheduled(String decision) {
        return records.earlier(decision, "ScheduleItem", ScheduleItem.Form.class);
    }

    private Optional<StepRecord<RecordMinutes.Form>> minutes(String decision) {
        return records.latest(decision, "RecordMinutes", RecordMinutes.Form.class);
    }
}
