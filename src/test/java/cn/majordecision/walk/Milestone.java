package cn.majordecision.walk;

/** How far a decision has come. */
enum Milestone {
    PREPARED,
    MEETING,
    ADOPTED,
    PUBLISHED,
    ARCHIVED;

    static Milestone of(String state, boolean onAgenda) {
        return switch (state) {
            case "ARCHIVED" -> ARCHIVED;
            case "PUBLISHED" -> PUBLISHED;
            case "ADOPTED", "ISSUED" -> ADOPTED;
            default -> onAgenda ? MEETING : PREPARED;
        };
    }

    boolean atLeast(Milestone other) {
        return compareTo(other) >= 0;
    }
}
