package cn.majordecision.walk;

import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.Unmet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** What must be so after every attempt, whoever made it and whatever came of it (第二十五条、第二十九条、第三十条、第三十三条). */
final class Invariants {

    private static final Set<String> MEETING_PLACES =
            Set.of("Gateway_AlreadyAdopted", "CallActivity_CollectiveDecision", "Gateway_Outcome", "EndEvent_Rejected");
    private static final Set<String> LATER_PLACES =
            Set.of("Gateway_Adopted", "CallActivity_Publication", "CallActivity_Archiving", "EndEvent_Archived");

    private final WalkHouse house;
    private final String number;
    private final Truth truth;
    private final Duties duties;
    private final Chain own;
    private final Chain global;
    private Picture last;
    private long completedEntries;

    Invariants(WalkHouse house, String number, Truth truth, Duties duties) {
        this.house = house;
        this.number = number;
        this.truth = truth;
        this.duties = duties;
        this.own = new Chain(number, house.jdbc());
        this.global = new Chain("-", house.jdbc()).fromHere();
        this.last = Picture.of(number, house.jdbc());
    }

    boolean everOnAgenda() {
        return !last.text("agenda").isEmpty();
    }

    /** Takes note of what has happened without attempts. */
    void look() {
        List<String> faults = new ArrayList<>();
        follow(faults);
        last = Picture.of(number, house.jdbc());
        whole(last, faults);
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("；", faults));
        }
    }

    /** What is wrong after this attempt. */
    List<String> after(Operation operation, @Nullable RuntimeException refusal) {
        Picture before = last;
        last = Picture.of(number, house.jdbc());
        List<String> faults = new ArrayList<>();
        long refusals = follow(faults);
        if (refusal != null) {
            unchanged(before, faults);
            wrongUnless(
                    fails(refusal) || !String.valueOf(refusal.getMessage()).contains("persistence layer"),
                    "被拒而没有说明理由",
                    faults);
            boolean due = operation.recorded() && !fails(refusal);
            wrongUnless(refusals == 1 || (refusals == 0 && !due), "被拒一次，留痕" + refusals + "条", faults);
        } else {
            wrongUnless(!operation.forbidden(), "不得进行而办成", faults);
            wrongUnless(refusals == 0, "办成而留有" + refusals + "条拒绝记录", faults);
        }
        moved(before, faults);
        whole(last, faults);
        return faults;
    }

    /** An expression of the model that finds no value, or a row that is there already, is no refusal but a failure. */
    private static boolean fails(RuntimeException refusal) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(refusal);
        return cause instanceof ELException
                || (cause instanceof SQLException failure && !"P0001".equals(failure.getSQLState()));
    }

    /** Follows both chains; how many refusals they tell of. */
    private long follow(List<String> faults) {
        List<String> mine = own.follow(faults);
        completedEntries += count(mine, "StepCompleted");
        return count(mine, "ActionRefused") + count(global.follow(faults), "ActionRefused");
    }

    private void unchanged(Picture before, List<String> faults) {
        before.parts().forEach((part, value) -> {
            Object now = last.parts().get(part);
            if (!value.equals(now)) {
                faults.add("被拒之后" + part + "由" + value + "变为" + now);
            }
        });
    }

    private void moved(Picture before, List<String> faults) {
        wrongUnless(
                last.added(before, "clearances").isEmpty() || truth.mayMeet(), "缺" + truth.lacking() + "而放行", faults);
        wrongUnless(last.added(before, "agenda").isEmpty() || truth.mayMeet(), "缺" + truth.lacking() + "而列入议程", faults);
        wrongUnless(
                "PROPOSED".equals(before.text("state")) || last.list("owed").containsAll(before.list("owed")),
                "程序清单缩短",
                faults);
        last.added(before, "tokens").forEach(token -> {
            String[] place = token.split(" ", -1);
            if ("CollectiveDecision".equals(place[1]) || MEETING_PLACES.contains(place[2])) {
                wrongUnless(truth.mayMeet(), "缺" + truth.lacking() + "而到达" + token, faults);
            }
            if (Set.of("Publication", "Archiving").contains(place[1]) || LATER_PLACES.contains(place[2])) {
                wrongUnless(truth.adopted(), "未经通过而到达" + token, faults);
            }
        });
    }

    private void whole(Picture now, List<String> faults) {
        faults.addAll(duties.wrongs());
        wrongUnless(
                now.text("records").equals(now.text("completed"))
                        && now.text("records").equals(String.valueOf(completedEntries)),
                "记录%s、留痕%d、办结任务%s不相等".formatted(now.text("records"), completedEntries, now.text("completed")),
                faults);
        wrongUnless(truth.state().equals(now.text("state")), "状态为" + now.text("state") + "，应为" + truth.state(), faults);
        wrongUnless(
                now.list("drafts").size() == truth.version(),
                "草案" + now.text("drafts") + "，应有" + truth.version() + "稿",
                faults);
        wrongUnless(
                now.text("outcomes").equals(String.valueOf(truth.decisions())),
                "会议结果" + now.text("outcomes") + "项，应为" + truth.decisions(),
                faults);
        wrongUnless(
                now.text("agenda").isEmpty()
                        || now.text("agenda").split(",").length
                                == now.list("agenda").size(),
                "同一放行用了两次",
                faults);
        List<String> unmet = house.the(Gate.class).unmet(number).stream()
                .map(Unmet::requirement)
                .map(requirement -> requirement.id())
                .toList();
        wrongUnless(unmet.isEmpty() == truth.lacking().isEmpty(), "大门以为缺" + unmet + "，其实缺" + truth.lacking(), faults);
    }

    private static long count(List<String> entries, String type) {
        return entries.stream()
                .filter(entry -> entry.contains("\"type\":\"" + type + "\""))
                .count();
    }

    private static void wrongUnless(boolean well, String wrong, List<String> faults) {
        if (!well) {
            faults.add(wrong);
        }
    }
}
