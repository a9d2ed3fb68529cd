package cn.majordecision.step.survey;

/** The names of {@code bpmn/Survey.bpmn} that code speaks of. */
final class SurveyProcess {

    static final String KEY = "Survey";

    static final String DESIGN_SURVEY = "Task_DesignSurvey";
    static final String RECORD_SURVEY_RESULT = "Task_RecordSurveyResult";

    private SurveyProcess() {}
}
