package cn.majordecision.step.initiation;

import org.jspecify.annotations.Nullable;

/**
 * The proposal and the questionnaire that decides which steps apply; every "no" needs its reason (第三条、第十条, R-055).
 *
 * @param category one of the five kinds of 第三条第一款, 1 to 5
 * @param source who proposes: LEADER, DEPARTMENT or CITIZEN (第十条)
 * @param problem to be solved (第十条第二项)
 * @param reasons and grounds of the proposal
 * @param plan first plan of a solution
 * @param necessity why it is needed
 * @param feasibility why it can be done
 * @param exclusion NONE, or the kind of matter the decree leaves out (第三条第二款)
 * @param technical whether the matter is professional or technical (第十九条)
 * @param adverseEffect whether it may harm social stability or public safety (第二十二条)
 * @param economicActivity whether it touches the economic activity of undertakings (第二十九条第一项)
 * @param specificGroup whether it touches a specific group (第十四条第三款)
 * @param directInterest whether it touches direct interests or is much disputed (第十六条)
 * @param publicInterest whether the public cares much about it (第三十二条)
 * @param hearing NO, OPTIONAL or REQUIRED by other law (第十六条)
 * @param hearingBasis the law that requires a hearing
 * @param notPublic whether it is lawfully not public (第十四条)
 * @param notPublicBasis the law that forbids publication
 * @param specialProcedure whether other law prescribes a procedure of its own (第三条第二款)
 * @param specialProcedureBasis that law and the steps it replaces
 * @param congress NONE, REPORT or DECIDE (第八条)
 */
record Questionnaire(
        @Nullable Integer category,
        @Nullable Source source,
        @Nullable String problem,
        @Nullable String reasons,
        @Nullable String plan,
        @Nullable String necessity,
        @Nullable String feasibility,
        @Nullable Exclusion exclusion,
        @Nullable Boolean technical,
        @Nullable String technicalReason,
        @Nullable Boolean adverseEffect,
        @Nullable String adverseEffectReason,
        @Nullable Boolean economicActivity,
        @Nullable String economicActivityReason,
        @Nullable Boolean specificGroup,
        @Nullable String specificGroupReason,
        @Nullable Boolean directInterest,
        @Nullable Boolean publicInterest,
        @Nullable HearingNeed hearing,
        @Nullable String hearingBasis,
        @Nullable Boolean notPublic,
        @Nullable String notPublicBasis,
        @Nullable Boolean specialProcedure,
        @Nullable String specialProcedureBasis,
        @Nullable CongressDuty congress) {

    /** Where a proposal comes from (第十条). */
    enum Source {
        LEADER,
        DEPARTMENT,
        CITIZEN
    }

    /** Matters the decree does not govern (第三条第二款). */
    enum Exclusion {
        NONE,
        MACRO_CONTROL,
        LEGISLATION,
        EMERGENCY
    }

    /** Whether a hearing is held (第十六条). */
    enum HearingNeed {
        NO,
        OPTIONAL,
        REQUIRED
    }

    /** What the people's congress has to do with it (第八条). */
    enum CongressDuty {
        NONE,
        REPORT,
        DECIDE
    }

    /** The answer, a missing one counting as no. */
    static boolean yes(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
