package cn.majordecision.step.initiation;

/** The names of {@code bpmn/Initiation.bpmn} that code speaks of. */
final class InitiationProcess {

    static final String KEY = "Initiation";

    static final String PROPOSE_DECISION = "Task_ProposeDecision";
    static final String VET_PROPOSAL = "Task_VetProposal";
    static final String DERIVE_REQUIREMENTS = "Task_DeriveRequirements";
    static final String FREEZE_PLAN = "Task_FreezePlan";
    static final String CONFIRM_RULINGS = "Task_ConfirmRulings";
    static final String APPROVE_INITIATION = "Task_ApproveInitiation";

    /** Flag: the proposal may go on to the requirement plan. */
    static final String PROPOSAL_COMPLETE = "proposalComplete";
    /** Flag: the reviewer confirmed every ruling. */
    static final String RULINGS_CONFIRMED = "rulingsConfirmed";
    /** Flag: the organ starts the procedure. */
    static final String STARTED = "started";
    /** Flag: id of the (lead) undertaking unit. */
    static final String UNIT = "unit";
    /** What the decision table answered, between two tasks of one transaction. */
    static final String DERIVED_REQUIREMENTS = "derivedRequirements";

    private InitiationProcess() {}
}
