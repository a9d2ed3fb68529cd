package cn.majordecision.step.survey;

/** The two ways of asking many (第十四条第二款). */
enum SurveyKind {
    QUESTIONNAIRE("问卷调查"),
    POLL("民意调查");

    private final String label;

    SurveyKind(String label) {
        this.label = label;
    }

    /** The kind in Chinese. */
    String label() {
        return label;
    }
}
