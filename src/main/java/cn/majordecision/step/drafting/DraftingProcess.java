package cn.majordecision.step.drafting;

/** The names of {@code bpmn/Drafting.bpmn} that code speaks of. */
final class DraftingProcess {

    static final String KEY = "Drafting";

    static final String PREPARE_DRAFT = "Task_PrepareDraft";
    static final String CONSULT_UNITS = "Task_ConsultUnits";
    static final String STATE_DISPUTES = "Task_StateDisputes";

    /** Flag: a unit that was consulted disagrees. */
    static final String DISPUTED = "disputed";

    private DraftingProcess() {}
}
