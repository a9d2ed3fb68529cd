package cn.majordecision.matter.decision;

/** The numbers above the workbench; each is a filter. */
public enum OverviewFilter {
    ALL("全部", "true"),
    MINE("待我办理", "f.mine"),
    LATE("已逾期", "f.late"),
    RUNNING("办理中", "f.state in ('PROPOSED', 'STARTED')"),
    CLEARED("已通过把关", "f.cleared"),
    DECIDED("已决定", "f.state in ('ADOPTED', 'ISSUED', 'PUBLISHED', 'ARCHIVED')"),
    ENDED("已终止", "f.state in ('NOT_STARTED', 'WITHDRAWN', 'UNLAWFUL', 'REJECTED', 'LAPSED')");

    private final String label;
    private final String sql;

    OverviewFilter(String label, String sql) {
        this.label = label;
        this.sql = sql;
    }

    /** The filter in Chinese. */
    public String label() {
        return label;
    }

    String sql() {
        return sql;
    }
}
