package cn.majordecision.base.regulation;

/** The instruments the requirements rest on. */
enum Source {
    DECREE_713("《重大行政决策程序暂行条例》"),
    FAIR_COMPETITION("《公平竞争审查条例》"),
    GOVERNMENT_INFORMATION("《政府信息公开条例》"),
    ARCHIVES_LAW("《档案法》"),
    ARCHIVES_REGULATION("《档案法实施条例》"),
    LOCAL_ORGANIC_LAW("《地方组织法》");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
