package cn.majordecision.matter.decision;

/** Whether a decision is made or an earlier one adjusted; both follow the procedure (第二条). */
public enum Kind {
    MAKE,
    ADJUST
}
