package cn.majordecision.portal.meeting;

import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts several cleared decisions before one meeting by completing the task of each as its form does: the same handler, the same
 * rules, the same gate; all of them or none (第二十五条第二款、第三十条第一款).
 */
@Component
class PlaceItems {

    private final Procedures procedures;

    PlaceItems(Procedures procedures) {
        this.procedures = procedures;
    }

    /** The meeting as it was filled in. */
    record Meeting(
            @Nullable String kind,
            @Nullable String on,
            @Nullable String name) {

        private Map<String, Object> form() {
            Map<String, Object> form = new HashMap<>();
            put(form, "meetingKind", kind);
            put(form, "meetingOn", on);
            put(form, "meetingName", name);
            return form;
        }

        private static void put(Map<String, Object> form, String field, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                form.put(field, value.strip());
            }
        }
    }

    /** Returns how many were placed. */
    @Transactional
    public int place(List<String> decisions, Meeting meeting) {
        for (String decision : decisions) {
            OpenTask task = procedures.open(decision).stream()
                    .filter(open -> open.name().equals("ScheduleItem"))
                    .findFirst()
                    .orElseThrow(() -> new NothingToPlace(decision));
            procedures.complete(task.id(), meeting.form());
        }
        return decisions.size();
    }

    /** There is no task that could place this decision: it is not cleared, or another has just placed it. */
    static final class NothingToPlace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String decision;

        NothingToPlace(String decision) {
            super("no task places " + decision);
            this.decision = decision;
        }

        String decision() {
            return decision;
        }
    }
}
