package cn.majordecision.walk;

import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.workflow.OpenTask;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lawful next step, at a lawful time, by the responsible person, with the book's form; or another lawful answer.
 *
 * @param task which of the open tasks
 * @param answer which of the answers the task has, 0 being the book's
 */
record Step(int task, int answer) implements Operation {

    static final Step LAWFUL = new Step(0, 0);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Override
    public void on(Walk walk) {
        List<OpenTask> open = walk.open();
        if (open.isEmpty() || timerComesFirst(walk, open.get(0))) {
            timerOf(walk);
            return;
        }
        OpenTask next = open.get(task % open.size());
        waitFor(walk, next.name());
        String person = walk.responsible(next);
        if (!walk.people().inOffice(person)) {
            walk.house().the(Accounts.class).enable(person);
            walk.people().open(person);
        }
        walk.complete(next, person, form(walk, next.name()));
    }

    private static boolean timerComesFirst(Walk walk, OpenTask first) {
        return Forms.place(first.name()) > Forms.place(Forms.TIMER)
                && !walk.truth().over("R-024", walk.clock().instant());
    }

    /** Time goes by until the next timer is due. */
    private static void timerOf(Walk walk) {
        walk.house()
                .jdbc()
                .sql(
                        "select min(j.duedate_) from camunda.act_ru_job j"
                                + " join camunda.act_ru_execution i on i.id_ = j.process_instance_id_ where i.business_key_ = ?")
                .param(walk.number())
                .query(Timestamp.class)
                .optional()
                .ifPresent(due -> {
                    moveTo(walk, due.toInstant());
                    walk.house().story().fireDueTimers(walk.number());
                });
    }

    private static void waitFor(Walk walk, String name) {
        switch (name) {
            case "SortComments", "StatePublicAdoption", "AnnounceDraft" ->
                moveTo(walk, walk.truth().end("R-024"));
            case "IssueOpinion" -> moveTo(walk, walk.truth().end("R-049"));
            case "RecordMinutes" ->
                walk.house()
                        .jdbc()
                        .sql("select meeting_on from gate.agenda_item where decision = ? order by id desc limit 1")
                        .param(walk.number())
                        .query(LocalDate.class)
                        .optional()
                        .ifPresent(
                                day -> moveTo(walk, day.atStartOfDay(SHANGHAI).toInstant()));
            default -> {
                // May be done at once.
            }
        }
    }

    private static void moveTo(Walk walk, Instant time) {
        if (walk.clock().instant().isBefore(time)) {
            walk.clock().moveTo(LocalDateTime.ofInstant(time, SHANGHAI).plusHours(9));
        }
    }

    private Map<String, Object> form(Walk walk, String name) {
        Map<String, Object> form = new HashMap<>(walk.forms().of(name, walk.number(), walk.today()));
        switch (name) {
            case "AcceptMaterials" ->
                form.put(
                        "changes",
                        walk.truth().awaiting(walk.duties().judgedUpTo()).stream()
                                .map(version -> Map.of("version", version, "insubstantial", true, "reason", "只改文字"))
                                .toList());
            case "IssueOpinion" -> {
                if (walk.truth().adoptedWithChanges()) {
                    form.put("changesAsMeetingAsked", answer != 3);
                }
            }
            case "RecordMinutes" -> {
                if (walk.duties().recordedBefore()) {
                    form.put("correctionNote", "更正");
                }
            }
            // A last day that is no holiday, wherever the month stands.
            case "AnnounceDraft" -> form.put("endsOn", walk.today().plusDays(42).toString());
            case "RespondToOpinion" -> form.put("draftDocument", walk.forms().newDraft());
            case "DecideItem" -> form.put("reasonsAtMeeting", "会上已说明理由");
            case "PrepareDraft" -> form.put("draft", walk.forms().newDraft());
            case "StatePublicAdoption" -> form.put("newDraft", walk.forms().newDraft());
            case "IssueDecision" -> form.put("text", currentText(walk));
            default -> {
                // The book's form as it is.
            }
        }
        Answers.choose(name, answer, form, walk.forms()::newDraft);
        return form;
    }

    private static String currentText(Walk walk) {
        return walk.house()
                .jdbc()
                .sql("select sha256 from gate.draft where decision = ? order by version desc limit 1")
                .param(walk.number())
                .query(String.class)
                .optional()
                .orElse("");
    }

    Map<String, Object> filled(Walk walk, String name) {
        return form(walk, name);
    }

    @Override
    public boolean recorded() {
        return true;
    }

    @Override
    public String toString() {
        return "承担人员依法办理第" + (task + 1) + "项待办" + (answer == 0 ? "" : "（另一种结论" + answer + "）");
    }
}
