package cn.majordecision.walk;

import cn.majordecision.base.calendar.WorkingDays;
import cn.majordecision.matter.decision.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each task, once done, makes true, written from the regulation; what was done and may not be is kept as a wrong. */
final class Duties {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Truth truth;
    private final WorkingDays workingDays;
    private final List<String> wrongs = new ArrayList<>();
    private final Map<String, Integer> opinions = new HashMap<>();
    private @Nullable Form questionnaire;
    private @Nullable Instant received;
    private int accepted;
    private int advised;
    private int selfReviewed;
    private boolean scheduled;
    private boolean minuted;
    private boolean reported;

    Duties(Truth truth, WorkingDays workingDays) {
        this.truth = truth;
        this.workingDays = workingDays;
    }

    /** What was accepted against the law. */
    List<String> wrongs() {
        return wrongs;
    }

    /** The newest version the reviewer has judged the changes of. */
    int judgedUpTo() {
        return accepted;
    }

    /** Whether minutes of the meeting at hand are on record. */
    boolean recordedBefore() {
        return minuted;
    }

    /** Somebody, acting for this person, has completed this task. */
    void done(String task, String person, Form form, Instant at) {
        switch (task) {
            case "ProposeDecision", "VetProposal", "ConfirmRulings", "ApproveInitiation" -> initiation(task, form);
            case "PrepareDraft", "ConsultUnits", "StateDisputes" -> drafting(task, form, at);
            case "ChooseChannels", "AnnounceDraft", "SortComments", "StatePublicAdoption" ->
                participation(task, form, at);
            case "SelectExperts", "GiveExpertOpinion", "StateExpertAdoption" -> experts(task, person, form, at);
            case "SubmitRiskReport", "ConfirmControllability" -> risk(task, form, at);
            case "SubmitSelfReview", "IssueFairCompetitionOpinion" -> competition(task, form, at);
            case "SubmitForReview", "AcceptMaterials", "AdviseOnLegality", "IssueOpinion", "RespondToOpinion" ->
                review(task, form, at);
            case "ScheduleItem", "RecordMinutes", "DecideItem", "ResumeItem" -> meeting(task, form);
            default -> closing(task, form);
        }
    }

    private void initiation(String task, Form form) {
        switch (task) {
            case "ProposeDecision" -> questionnaire = form;
            case "VetProposal" -> {
                if (form.yes("complete") && questionnaire != null) {
                    truth.plan(questionnaire);
                }
            }
            case "ConfirmRulings" -> {
                if (form.yes("confirmed")) {
                    truth.confirmRulings();
                }
            }
            default -> from(form.yes("approved") ? "STARTED" : "NOT_STARTED", "PROPOSED");
        }
    }

    private void drafting(String task, Form form, Instant at) {
        switch (task) {
            case "PrepareDraft" -> {
                if (truth.version() == 0) {
                    truth.write(Change.FIRST);
                } else {
                    revise(form, "textChange");
                }
                truth.prove(at, "R-012", "R-013");
            }
            case "ConsultUnits" -> {
                boolean disputed =
                        form.rows("consultations").stream().anyMatch(row -> "DISAGREE".equals(row.text("position")));
                if (disputed) {
                    truth.disprove("R-016");
                } else {
                    truth.prove(at, "R-016");
                }
            }
            default -> truth.prove(at, "R-016");
        }
    }

    private void participation(String task, Form form, Instant at) {
        switch (task) {
            case "ChooseChannels" -> {
                truth.owe(form.yes("publicComment"), "R-023", "R-024");
                if (!form.rows("groups").isEmpty()) {
                    truth.prove(at, "R-022");
                }
            }
            case "AnnounceDraft" -> announced(form, at);
            case "SortComments" -> {
                wrongUnless(truth.over("R-024", at), "征求意见期限未满即整理意见");
                truth.prove(at, "R-024");
            }
            default -> {
                wrongUnless(truth.over("R-024", at), "征求意见期限未满即说明采纳情况");
                revise(form, "textChange");
                truth.prove(at, "R-020", "R-021", "R-031");
            }
        }
    }

    private void announced(Form form, Instant at) {
        LocalDate last = form.date("endsOn");
        if (last == null) {
            wrongs.add("征求意见没有截止日期");
            return;
        }
        wrongUnless(!last.isBefore(day(at).plusDays(30)) || form.filled("shortenReason"), "征求意见少于三十日而未说明理由");
        truth.prove(at, "R-023");
        Instant end = last.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
        truth.period("R-024", end);
        truth.period("R-031", end);
    }

    private void experts(String task, String person, Form form, Instant at) {
        if ("GiveExpertOpinion".equals(task)) {
            opinions.put(person, "OPINION".equals(form.text("act")) ? truth.version() : 0);
            wrongUnless(!"OPINION".equals(form.text("act")) || form.no("interest"), "有利害关系的专家提出意见");
        } else if ("StateExpertAdoption".equals(task)) {
            boolean enough = opinions.values().stream().anyMatch(truth::stands);
            revise(form, "textChange");
            if (enough) {
                truth.prove(at, "R-035", "R-036", "R-037");
            }
        }
    }

    private void risk(String task, Form form, Instant at) {
        if ("SubmitRiskReport".equals(task)) {
            truth.prove(at, "R-040", "R-042");
        } else if (!form.yes("controllable")) {
            truth.disprove("R-040", "R-042", "R-043");
        } else if (truth.provenForThisText("R-040")) {
            truth.prove(at, "R-043");
        }
    }

    private void competition(String task, Form form, Instant at) {
        if ("SubmitSelfReview".equals(task)) {
            revise(form, "textChange");
            selfReviewed = truth.version();
        } else if (List.of("PASSED", "EXCEPTION").contains(String.valueOf(form.text("result")))) {
            truth.prove(at, "R-081", "R-082");
            if (truth.stands(selfReviewed)) {
                truth.prove(at, "R-080");
            }
        } else {
            truth.disprove("R-082");
        }
    }

    private void review(String task, Form form, Instant at) {
        switch (task) {
            case "SubmitForReview" -> received = received == null ? at : received;
            case "AcceptMaterials" -> accepted(form, at);
            case "AdviseOnLegality" -> advised = form.yes("recusal") ? advised : truth.version();
            case "IssueOpinion" -> opinion(form, at);
            default -> revise(form, "draftChange");
        }
    }

    private void accepted(Form form, Instant at) {
        if (!"ACCEPTED".equals(form.text("answer"))) {
            truth.disprove("R-048");
            received = "RETURNED".equals(form.text("answer")) ? null : received;
            return;
        }
        form.rows("changes").stream()
                .filter(change -> change.yes("insubstantial"))
                .forEach(change -> truth.confirm(Integer.parseInt(String.valueOf(change.text("version")))));
        accepted = truth.version();
        advised = 0;
        truth.period("R-049", guaranteedUntil(received == null ? at : received));
        truth.prove(at, "R-048");
    }

    /** The reviewer has seven working days after the materials arrived (第二十六条第二款). */
    private Instant guaranteedUntil(Instant from) {
        return workingDays.plus(day(from), 7).plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    private void opinion(Form form, Instant at) {
        received = null;
        if (!truth.over("R-049", at)) {
            wrongUnless(form.filled("earlyReason"), "审查时间未满七个工作日而未说明理由");
            truth.waive("R-049");
        }
        wrongUnless(accepted == truth.version(), "审查的不是送审的这一稿");
        wrongUnless(advised == truth.version(), "没有法律顾问对这一稿的意见");
        truth.prove(at, "R-045", "R-049", "R-050", "R-051", "R-053");
        String conclusion = String.valueOf(form.text("conclusion"));
        if (List.of("LAWFUL", "EXPLORATORY_RISK_DISCLOSED").contains(conclusion)) {
            truth.prove(at, "R-046", "R-052");
            if (truth.adoptedWithChanges() && form.yes("changesAsMeetingAsked")) {
                truth.amend();
                from("ADOPTED", "STARTED");
            }
        } else {
            truth.disprove("R-046", "R-052");
            if ("UNLAWFUL".equals(conclusion) && "END".equals(form.text("consequence"))) {
                from("UNLAWFUL", "STARTED");
            }
        }
    }

    private void meeting(String task, Form form) {
        wrongUnless(truth.mayMeet(), "缺" + truth.lacking() + "而办理" + task);
        switch (task) {
            case "ScheduleItem" -> {
                scheduled = true;
                minuted = false;
            }
            case "RecordMinutes" -> {
                wrongUnless(scheduled, "没有议题而记录会议");
                minuted = true;
            }
            case "DecideItem" -> {
                if (form.yes("minutesTrue")) {
                    decided(String.valueOf(form.text("result")));
                }
            }
            default -> scheduled = false;
        }
    }

    private void decided(String result) {
        wrongUnless(minuted, "没有会议记录而作出决定");
        truth.decide(result);
        scheduled = false;
        minuted = false;
        if (List.of("ADOPTED", "REJECTED").contains(result)) {
            from(result, "STARTED");
        }
    }

    private void closing(String task, Form form) {
        switch (task) {
            case "ReportToPartyCommittee" -> reported = true;
            case "IssueDecision" -> {
                wrongUnless(reported, "未向党委请示报告而签发");
                wrongUnless(truth.adopted(), "签发的不是通过的这一稿");
                from("ISSUED", "ADOPTED");
            }
            case "PublishDecision" -> {
                wrongUnless(truth.adopted(), "公布的不是通过的这一稿");
                from("PUBLISHED", "ISSUED");
            }
            case "SealDossier" -> {
                if (form.yes("approved")) {
                    from("ARCHIVED", "ISSUED", "PUBLISHED");
                }
            }
            case "ApproveWithdrawal" -> {
                if (form.yes("approved")) {
                    from("WITHDRAWN", "PROPOSED", "STARTED");
                }
            }
            default -> {
                // Nothing that the gate stands on.
            }
        }
    }

    private void from(String to, String... states) {
        wrongUnless(List.of(states).contains(truth.state()), "由" + truth.state() + "转为" + to);
        truth.move(to);
    }

    private void revise(Form form, String field) {
        String change = String.valueOf(form.text(field));
        if (List.of("SUBSTANTIVE", "INSUBSTANTIAL").contains(change)) {
            truth.write(Change.valueOf(change));
        }
    }

    private void wrongUnless(boolean lawful, String wrong) {
        if (!lawful) {
            wrongs.add(wrong);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SHANGHAI);
    }
}
