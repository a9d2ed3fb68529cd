package cn.majordecision.step.riskassessment;

/** The names of {@code bpmn/RiskAssessment.bpmn} that code speaks of. */
final class RiskAssessmentProcess {

    static final String KEY = "RiskAssessment";

    static final String SUBMIT_RISK_REPORT = "Task_SubmitRiskReport";
    static final String CONFIRM_CONTROLLABILITY = "Task_ConfirmControllability";

    /** Flag: the organ judges the risk to be controllable. */
    static final String RISK_CONTROLLABLE = "riskControllable";

    private RiskAssessmentProcess() {}
}
