package cn.majordecision.base.workflow;

import java.util.Arrays;
import java.util.Optional;

/** The lists of Tasklist; what each shows is asked anew for whoever looks, so that nothing about persons is stored with it. */
enum TaskView {
    ALL(0, "可办任务", "您可以办理的全部任务"),
    GROUP(1, "本组待审", "您所在职责尚未有人签收的任务"),
    MINE(2, "我的在办", "您已经签收、尚未办结的任务"),
    NEAR(3, "临近期限", "3 个工作日内到期的任务"),
    LATE(4, "已逾期", "已经超过法定期限的任务"),
    DEPUTY(5, "代理的", "您作为代理人可以办理的他人任务");

    private final int place;
    private final String title;
    private final String description;

    TaskView(int place, String title, String description) {
        this.place = place;
        this.title = title;
        this.description = description;
    }

    /** Where it stands among the lists; the first one is open at the start. */
    int place() {
        return place;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    static Optional<TaskView> named(String title) {
        return Arrays.stream(values()).filter(view -> view.title.equals(title)).findFirst();
    }
}
