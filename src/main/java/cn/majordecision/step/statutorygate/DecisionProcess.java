package cn.majordecision.step.statutorygate;

/** The names of {@code bpmn/Decision.bpmn} that code speaks of. */
final class DecisionProcess {

    static final String KEY = "Decision";

    static final String TAKE_STOCK = "Task_TakeStock";
    static final String CLEAR_FOR_MEETING = "Task_ClearForMeeting";
    static final String CLOSE_GAPS = "Task_CloseGaps";
    static final String APPROVE_WITHDRAWAL = "Task_ApproveWithdrawal";

    /** Flag: nothing is unmet for the current text. */
    static final String GATE_OPEN = "gateOpen";
    /** Flag: where the procedure resumes after the gate was closed, a {@link Resumption}. */
    static final String RETURN_TO = "returnTo";
    /** Flag: the risk is controllable, or no assessment is due. */
    static final String RISK_CONTROLLABLE = "riskControllable";
    /** Flag: the reviewer confirmed the changes a meeting had asked for. */
    static final String AMENDMENT_CONFIRMED = "amendmentConfirmed";
    /** Flag: the withdrawal is approved. */
    static final String WITHDRAWAL_APPROVED = "withdrawalApproved";

    private DecisionProcess() {}

    /** Flag: the step still owes something that applies. */
    static String due(String step) {
        return Character.toLowerCase(step.charAt(0)) + step.substring(1) + "Due";
    }
}
