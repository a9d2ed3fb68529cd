package cn.majordecision.base.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;

/** The one question that may stand before a statutory procedure: whether the frozen plan owes it (第十四条、第十九条、第二十二条). */
record DueQuestion(ProcessDefinitionImpl process, String stem) {

    String gateway() {
        return "Gateway_" + stem + "Due";
    }

    String procedure() {
        return "CallActivity_" + stem;
    }

    /** Whether the question is asked as it must be: its own flag leads straight to the procedure, and only its absence past it. */
    boolean asked() {
        ActivityImpl question = process.findActivity(gateway());
        return question != null
                && ActivityTypes.GATEWAY_EXCLUSIVE.equals(question.getProperty(BpmnProperties.TYPE.getName()))
                && question.getOutgoingTransitions().size() == 2
                && question.getOutgoingTransitions().stream().anyMatch(this::leadsToTheProcedure);
    }

    /** Whether what bears the procedure's name is a call; what it calls, its name says. */
    boolean called() {
        ActivityImpl call = process.findActivity(procedure());
        return call != null && ProcedureCall.of(call).isPresent();
    }

    private boolean leadsToTheProcedure(PvmTransition flow) {
        String flag = "${" + Character.toLowerCase(stem.charAt(0)) + stem.substring(1) + "Due}";
        return List.of(procedure(), procedure() + "#multiInstanceBody")
                        .contains(flow.getDestination().getId())
                && flag.equals(flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION_TEXT));
    }
}
