package cn.majordecision.matter.proposal;

/** How a proposal that is handed to a unit came in (第十条第一项、第三项); a department argues its own in the questionnaire (第二项). */
public enum Channel {
    LEADER("决策机关领导人员提出", "LEADER"),
    DEPUTY("人大代表建议", "CITIZEN"),
    MEMBER("政协委员提案", "CITIZEN"),
    PUBLIC("公民、法人或者其他组织书面建议", "CITIZEN");

    private final String label;
    private final String source;

    Channel(String label, String source) {
        this.label = label;
        this.source = source;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The answer to the question of the proposal's source in the questionnaire. */
    public String source() {
        return source;
    }
}
