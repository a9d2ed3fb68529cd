package cn.majordecision.attack;

/** The classes of attacks, and by which way they come. */
enum Kind {
    MODIFICATION("修改流程实例", Way.JAVA),
    START("从中途启动", Way.JAVA),
    RESTART("重新启动", Way.JAVA),
    MIGRATION("迁移", Way.JAVA),
    BATCH("批量操作", Way.JAVA),
    VARIABLES("流程变量", Way.JAVA),
    TIMERS("定时器和作业", Way.JAVA),
    EVENTS("消息和信号", Way.JAVA),
    ERRORS("错误和升级", Way.JAVA),
    TASKS("任务", Way.JAVA),
    DEPLOYMENT("部署", Way.JAVA),
    COMMAND("引擎内部命令", Way.JAVA),
    FAULT("程序缺陷", Way.JAVA),
    ENGINE_SQL("以应用账号改写引擎表", Way.SQL),
    GATE_SQL("以应用账号向大门说谎", Way.SQL),
    OWNER_SQL("以应用账号冒充所有者", Way.SQL),
    LEDGER_SQL("伪造留痕", Way.SQL),
    REST("REST接口", Way.REST);

    /** From where an attack comes. */
    enum Way {
        /** Code in the application's own process. */
        JAVA,
        /** The application's login at the database. */
        SQL,
        /** Both mounts of the engine's REST interface. */
        REST
    }

    private final String label;
    private final Way way;

    Kind(String label, Way way) {
        this.label = label;
        this.way = way;
    }

    String label() {
        return label;
    }

    Way way() {
        return way;
    }
}
