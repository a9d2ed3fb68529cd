package cn.majordecision.walk;

import cn.majordecision.base.workflow.Flags;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;

/** What people and programs try with the engine itself: begin, move, set. */
final class Engine {

    static final List<String> PROCESSES = List.of(
            "Decision",
            "Initiation",
            "PublicParticipation",
            "LegalityReview",
            "CollectiveDecision",
            "Publication",
            "Archiving");

    static final List<String> PLACES = List.of(
            "Task_TakeStock",
            "CallActivity_Drafting",
            "CallActivity_LegalityReview",
            "Task_ClearForMeeting",
            "Gateway_GateOpen",
            "Gateway_AlreadyAdopted",
            "CallActivity_CollectiveDecision",
            "Gateway_Outcome",
            "Gateway_Adopted",
            "CallActivity_Publication",
            "CallActivity_Archiving");

    static final List<String> FLAGS = List.of(
            "gateOpen",
            "amendmentConfirmed",
            "riskControllable",
            "started",
            "publicParticipationDue",
            "expertReviewDue");

    private Engine() {}

    /** Another procedure is begun, by a person or by the program itself. */
    record Begin(String process, String person) implements Operation {

        @Override
        public void on(Walk walk) {
            if (person.isEmpty()) {
                walk.house().story().begin(process, walk.number(), Flags.none());
            } else {
                walk.house().story().as(person).does(() -> walk.house()
                        .the(RuntimeService.class)
                        .startProcessInstanceByKey(process, walk.number()));
            }
        }

        @Override
        public boolean forbidden() {
            return true;
        }

        @Override
        public boolean recorded() {
            return !person.isEmpty();
        }

        @Override
        public String toString() {
            return (person.isEmpty() ? "程序" : person) + "另起流程" + process;
        }
    }

    /** The token of the root is moved, by a person or by the program itself, with or without listeners. */
    record MoveToken(String place, String person, boolean skip) implements Operation {

        @Override
        public void on(Walk walk) {
            if (walk.isOver()) {
                return;
            }
            Runnable move = () -> walk.house()
                    .the(RuntimeService.class)
                    .createProcessInstanceModification(root(walk))
                    .startBeforeActivity(place)
                    .execute(skip, skip);
            if (person.isEmpty()) {
                walk.house().order(move, ModifyProcessInstanceCmd.class);
            } else {
                walk.house().story().as(person).does(move);
            }
        }

        @Override
        public boolean recorded() {
            return !person.isEmpty();
        }

        @Override
        public String toString() {
            return (person.isEmpty() ? "程序" : person) + "把令牌移到" + place + (skip ? "，略过监听器" : "");
        }
    }

    /** A flag of the root process is set, by a person or by the program itself. */
    record SetFlag(String flag, boolean value, String person) implements Operation {

        @Override
        public void on(Walk walk) {
            if (walk.isOver()) {
                return;
            }
            Runnable set = () -> walk.house().the(RuntimeService.class).setVariable(root(walk), flag, value);
            if (person.isEmpty()) {
                walk.house().order(set, SetExecutionVariablesCmd.class);
            } else {
                walk.house().story().as(person).does(set);
            }
        }

        @Override
        public boolean recorded() {
            return !person.isEmpty();
        }

        @Override
        public String toString() {
            return (person.isEmpty() ? "程序" : person) + "把变量" + flag + "改为" + value;
        }
    }

    private static String root(Walk walk) {
        return walk.house()
                .jdbc()
                .sql("select id_ from camunda.act_ru_execution"
                        + " where business_key_ = ? and parent_id_ is null and super_exec_ is null")
                .param(walk.number())
                .query(String.class)
                .single();
    }
}
