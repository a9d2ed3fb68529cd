package cn.majordecision.portal.decisions;

import cn.majordecision.base.access.PagePolicy;
import java.util.List;

/** The style attributes bpmn-js writes: its arrow heads, what it measures texts with, and its sign, which its licence wants to be seen. */
final class DrawnStyles {

    private static final String SIGN = "color: #404040";

    /** The policy of a page with a diagram. */
    static final String POLICY = PagePolicy.withStyles(List.of(
            "position: absolute; width: 0; height: 0;",
            "visibility: hidden; position: fixed",
            "vertical-align:middle",
            "position: absolute; bottom: 15px; right: 15px; z-index: 100; " + SIGN,
            "margin: 15px 20px 15px 10px; align-self: center;" + SIGN,
            "z-index: 1001;position: fixed;top: 0;left: 0;right: 0;bottom: 0",
            "width: 100%;height: 100%;background: rgba(40,40,40,0.2)",
            "position: absolute;left: 50%;top: 40%;transform: translate(-50%);width: 260px;padding: 10px;background: white;"
                    + "box-shadow: 0 1px 4px rgba(0,0,0,0.3);font-family: Helvetica, Arial, sans-serif;font-size: 14px;"
                    + "display: flex;line-height: 1.3"));

    private DrawnStyles() {}
}
