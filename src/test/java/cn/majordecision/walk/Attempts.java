package cn.majordecision.walk;

import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.MeetingKind;
import cn.majordecision.matter.decision.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people and programs try beside the lawful next step. */
final class Attempts {

    private Attempts() {}

    /** How a form is filled in. */
    enum Filling {
        BOOK("照例填写"),
        EMPTY("不填任何内容"),
        WITHOUT("少填一项"),
        ALTERED("改填一项");

        private final String label;

        Filling(String label) {
            this.label = label;
        }
    }

    /** Somebody, whoever it is, tries a task; nobody: whoever is responsible. */
    record Try(int task, String person, Filling filling, int field) implements Operation {

        @Override
        public void on(Walk walk) {
            List<OpenTask> open = walk.open();
            if (open.isEmpty()) {
                return;
            }
            OpenTask tried = open.get(task % open.size());
            String somebody = person.isEmpty() ? walk.responsible(tried) : person;
            walk.complete(tried, somebody, form(walk, tried.name()));
        }

        private Map<String, Object> form(Walk walk, String name) {
            Map<String, Object> form =
                    filling == Filling.EMPTY ? new TreeMap<>() : new TreeMap<>(Step.LAWFUL.filled(walk, name));
            if (filling == Filling.BOOK || form.isEmpty()) {
                return form;
            }
            String altered = List.copyOf(form.keySet()).get(field % form.size());
            if (filling == Filling.WITHOUT) {
                form.remove(altered);
            } else {
                form.computeIfPresent(altered, (key, value) -> alter(value));
            }
            return form;
        }

        private static Object alter(Object value) {
            if (value instanceof Boolean yes) {
                return !yes;
            }
            if (value instanceof List<?>) {
                return List.of();
            }
            if (value instanceof Integer) {
                return 99;
            }
            String text = value.toString();
            return text.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(text).minusDays(20).toString()
                    : " ";
        }

        @Override
        public boolean recorded() {
            return true;
        }

        @Override
        public String toString() {
            return (person.isEmpty() ? "承担人员" : person) + "当即办理第" + (task + 1) + "项待办，" + filling.label
                    + (filling == Filling.WITHOUT || filling == Filling.ALTERED ? "（第" + field + "项）" : "");
        }
    }

    /** Time goes by. */
    record Wait(int days) implements Operation {

        @Override
        public void on(Walk walk) {
            walk.clock().plusDays(days);
        }

        @Override
        public String toString() {
            return "过了" + days + "日";
        }
    }

    /** Timers fire, due or not. */
    record Fire(boolean early) implements Operation {

        @Override
        public void on(Walk walk) {
            if (early) {
                walk.house().story().fireTimersEarly(walk.number());
            } else {
                walk.house().story().fireDueTimers(walk.number());
            }
        }

        @Override
        public String toString() {
            return early ? "定时器未到期即触发" : "到期的定时器触发";
        }
    }

    /** A new version beside the tasks. */
    record AddDraft(Change change) implements Operation {

        @Override
        public void on(Walk walk) {
            walk.house().the(Drafts.class).add(walk.number(), walk.forms().newDraft(), change, "修改", "undertaker");
            walk.truth().write(change);
        }

        @Override
        public String toString() {
            return "程序直接存入新稿（" + change.label() + "）";
        }
    }

    /** Somebody confirms that the newest version changes nothing of substance. */
    record Confirm(String person) implements Operation {

        @Override
        public void on(Walk walk) {
            int version = walk.truth().version();
            walk.house().the(Drafts.class).confirmInsubstantial(walk.number(), version, person);
            walk.truth().confirm(version);
            if (!"legality-reviewer".equals(person)) {
                walk.duties().wrongs().add(person + "确认非实质性修改");
            }
        }

        @Override
        public String toString() {
            return person + "确认最近一稿为非实质性修改";
        }
    }

    /** The gate is asked beside the procedure. */
    record AskGate() implements Operation {

        @Override
        public void on(Walk walk) {
            boolean open = walk.house().the(Gate.class).clear(walk.number());
            if (open && !walk.truth().mayMeet()) {
                walk.duties().wrongs().add("缺" + walk.truth().lacking() + "而大门开启");
            }
        }

        @Override
        public String toString() {
            return "程序直接请求放行";
        }
    }

    /** The item is placed on the agenda beside its task. */
    record Place() implements Operation {

        @Override
        public void on(Walk walk) {
            walk.house().the(Agenda.class).place(walk.number(), MeetingKind.EXECUTIVE, walk.today(), "常务会议");
        }

        @Override
        public boolean forbidden() {
            return true;
        }

        @Override
        public String toString() {
            return "程序直接列入议程";
        }
    }

    /** An outcome is recorded beside its task. */
    record Decide(Outcome outcome) implements Operation {

        @Override
        public void on(Walk walk) {
            walk.house()
                    .the(Agenda.class)
                    .decide(walk.number(), outcome, walk.truth().version());
        }

        @Override
        public boolean forbidden() {
            return true;
        }

        @Override
        public String toString() {
            return "程序直接登记会议结果“" + outcome.label() + "”";
        }
    }

    /** The state is moved beside its task. */
    record Move(DecisionState state) implements Operation {

        @Override
        public void on(Walk walk) {
            walk.house().the(Decisions.class).move(walk.number(), state);
        }

        @Override
        public boolean forbidden() {
            return true;
        }

        @Override
        public String toString() {
            return "程序直接转为“" + state.label() + "”";
        }
    }

    /** A withdrawal is asked for. */
    record AskToWithdraw() implements Operation {

        @Override
        public void on(Walk walk) {
            walk.house().the(Procedures.class).tell("WithdrawalRequested", walk.number());
        }

        @Override
        public String toString() {
            return "承办单位申请撤回";
        }
    }

    /** A substitute is named from today on. */
    record NameDeputy(String principal, String deputy, int days) implements Operation {

        @Override
        public void on(Walk walk) {
            LocalDate last = walk.today().plusDays(days);
            walk.house().the(Substitutions.class).name(principal, deputy, walk.today(), last);
            walk.people().name(principal, deputy, walk.today(), last);
        }

        @Override
        public String toString() {
            return principal + "委托" + deputy + "代办" + days + "日";
        }
    }

    /** A substitute is dismissed. */
    record EndDeputy(String principal, String deputy) implements Operation {

        @Override
        public void on(Walk walk) {
            walk.house().the(Substitutions.class).end(principal, deputy);
            walk.people().end(principal, deputy);
        }

        @Override
        public String toString() {
            return principal + "终止" + deputy + "代办";
        }
    }

    /** An account is closed. */
    record Close(String person) implements Operation {

        @Override
        public void on(Walk walk) {
            walk.house().the(Accounts.class).disable(person);
            walk.people().close(person);
        }

        @Override
        public String toString() {
            return person + "的账号停用";
        }
    }
}
