package cn.majordecision.matter.decision;

/** What a task builds on was never recorded, so that it cannot be judged; the message is Chinese (第三十三条). */
public final class RecordMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordMissing(String message) {
        super("【不能办理】" + message);
    }
}
