package cn.majordecision.base.workflow;

import cn.majordecision.base.calendar.UnknownCalendarYear;
import cn.majordecision.base.calendar.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * Narrows each list of Tasklist to whoever looks at it. The engine would do that by expressions stored with the list, which
 * this house forbids; and it knows no working days.
 */
class DirectoryViews extends FilterServiceImpl {

    private static final int NEAR_WORKING_DAYS = 3;

    private final Directory directory;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Supplier<IdentityService> identity;

    DirectoryViews(Directory directory, WorkingDays workingDays, Clock clock, Supplier<IdentityService> identity) {
        this.directory = directory;
        this.workingDays = workingDays;
        this.clock = clock;
        this.identity = identity;
    }

    @Override
    public <T> List<T> list(String filterId) {
        return super.list(filterId, this.<Query<?, T>>narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q asked) {
        return super.list(filterId, narrowed(filterId, asked));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int most) {
        return super.listPage(filterId, this.<Query<?, T>>narrowed(filterId, null), first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, @Nullable Q asked, int first, int most) {
        return super.listPage(filterId, narrowed(filterId, asked), first, most);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the engine's own signature
    public <T> T singleResult(String filterId) {
        return super.singleResult(filterId, this.<Query<?, T>>narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, @Nullable Q asked) {
        return super.singleResult(filterId, narrowed(filterId, asked));
    }

    @Override
    public Long count(String filterId) {
        return super.count(filterId, this.<Query<?, ?>>narrowed(filterId, null));
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> asked) {
        return super.count(filterId, narrowed(filterId, asked));
    }

    /** What was asked, and the list's own words above it; tasks are the only thing this house keeps lists of. */
    @SuppressWarnings("unchecked")
    private <Q> Q narrowed(String filterId, @Nullable Q asked) {
        TaskQueryImpl question = asked == null ? new TaskQueryImpl() : (TaskQueryImpl) asked;
        return (Q) TaskView.named(getFilter(filterId).getName())
                .map(view -> question.extend(own(view)))
                .orElse(question);
    }

    private TaskQuery own(TaskView view) {
        TaskQuery all = new TaskQueryImpl();
        String user = user(identity.get().getCurrentAuthentication());
        Date now = Date.from(clock.instant());
        return switch (view) {
            case ALL -> all;
            case GROUP -> all.taskUnassigned().taskCandidateGroupIn(among(Set.copyOf(directory.groupIdsOf(user))));
            case MINE -> all.taskAssignee(user);
            case NEAR -> all.dueAfter(now).dueBefore(Date.from(soon()));
            case LATE -> all.dueBefore(now);
            case DEPUTY ->
                all.taskCandidateGroupIn(among(directory.groupIdsAsDeputy(user)))
                        .includeAssignedTasks();
        };
    }

    /** The engine takes no empty list; no group has no name. */
    private static List<String> among(Set<String> groups) {
        return groups.isEmpty() ? List.of("-") : List.copyOf(groups);
    }

    private Instant soon() {
        LocalDate today = LocalDate.now(clock);
        return last(today).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate last(LocalDate today) {
        try {
            return workingDays.plus(today, NEAR_WORKING_DAYS);
        } catch (UnknownCalendarYear notYetPublished) {
            return today.plusDays(NEAR_WORKING_DAYS);
        }
    }

    private static String user(@Nullable Authentication looking) {
        return looking == null || looking.getUserId() == null ? "" : looking.getUserId();
    }
}
