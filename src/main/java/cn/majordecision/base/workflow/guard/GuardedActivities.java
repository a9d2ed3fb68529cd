package cn.majordecision.base.workflow.guard;

/** Where a decision may only be with the gate's leave; our own list, so that no model can leave itself out. */
final class GuardedActivities {

    private static final NameList LIST = NameList.of("guard/activities.txt");

    private GuardedActivities() {}

    static boolean contain(String process, String activity) {
        return LIST.has(process + " *") || LIST.has(process + " " + activity);
    }
}
