package cn.majordecision.matter.decision;

/** In what order the workbench shows its lines. */
public enum OverviewOrder {
    NEWEST("编号从新到旧", ""),
    OLDEST("编号从旧到新", "split_part(f.number, '-', 1)::int, split_part(f.number, '-', 2)::int, "),
    DUE("期限从近到远", "f.due nulls last, "),
    TITLE("名称", "f.title, "),
    UNIT("承办单位", "f.unit_name, ");

    private static final String BY_NUMBER =
            "split_part(f.number, '-', 1)::int desc, split_part(f.number, '-', 2)::int desc";

    private final String label;
    private final String sql;

    OverviewOrder(String label, String sql) {
        this.label = label;
        this.sql = sql;
    }

    /** The order in Chinese. */
    public String label() {
        return label;
    }

    String sql() {
        return sql + BY_NUMBER;
    }
}
