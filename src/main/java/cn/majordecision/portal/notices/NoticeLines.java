package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.notice.Notice;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.DecisionAccess;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices as they are shown now: with the title only of what the reader may still see, with a task only while it is open. */
@Component
class NoticeLines {

    private final DecisionAccess access;
    private final Procedures procedures;
    private final Groups groups;

    NoticeLines(DecisionAccess access, Procedures procedures, Groups groups) {
        this.access = access;
        this.procedures = procedures;
        this.groups = groups;
    }

    /**
     * A line of the list.
     *
     * @param title title of the decision; null where there is none or the reader may not see it any more
     * @param open true while the reader may do the task
     */
    public record Line(Notice notice, @Nullable String title, boolean open) {

        /** Whether it was about a task that is done by now. */
        public boolean done() {
            return notice.task() != null && !open;
        }

        /** Where it leads. */
        String address() {
            if (open) {
                return "/camunda/app/tasklist/default/#/?task=" + notice.task();
            }
            if (title != null) {
                return "/decisions/" + notice.decision() + (notice.kind() == NoticeKind.DOSSIER_OWED ? "/dossier" : "");
            }
            if (notice.decision() != null) {
                return "/notices";
            }
            return notice.kind() == NoticeKind.PROPOSAL ? "/proposals" : "/me/substitutes";
        }
    }

    Line of(String person, Notice notice) {
        return of(person, List.of(notice)).get(0);
    }

    List<Line> of(String person, List<Notice> notices) {
        Set<String> numbers = present(notices.stream().map(Notice::decision).toList());
        Set<String> tasks = present(notices.stream().map(Notice::task).toList());
        Map<String, String> titles = access.titles(person, numbers);
        Set<String> open = procedures.openFor(groups.of(person), tasks).stream()
                .map(OpenTask::id)
                .collect(Collectors.toSet());
        return notices.stream()
                .map(notice -> new Line(
                        notice,
                        notice.decision() == null ? null : titles.get(notice.decision()),
                        notice.task() != null && open.contains(notice.task())))
                .toList();
    }

    private static Set<String> present(List<? extends @Nullable String> some) {
        return some.stream().filter(Objects::nonNull).map(String.class::cast).collect(Collectors.toSet());
    }
}
