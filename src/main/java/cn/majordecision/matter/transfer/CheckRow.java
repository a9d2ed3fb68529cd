package cn.majordecision.matter.transfer;

/**
 * A row of the four-property report with its code in DA/T 70 (《档案法实施条例》第四十条).
 *
 * @param code such as {@code 1-1}
 * @param property 真实性, 完整性, 可用性 or 安全性
 * @param name what is looked at
 * @param outcome who looked and what was found
 * @param evidence what it rests on
 */
public record CheckRow(String code, String property, String name, Outcome outcome, String evidence) {

    /** Who looked and what was found. */
    public enum Outcome {
        PASSED("系统检测，通过"),
        FAILED("系统检测，不通过"),
        RECEIVER("未检测，由接收馆检测"),
        IMPOSSIBLE("未检测，程序无法检测");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The outcome in Chinese. */
        public String label() {
            return label;
        }
    }
}
