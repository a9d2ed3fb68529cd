package cn.majordecision.base.regulation;

/** One statutory requirement of the matrix, R-001 to R-089, with the article it rests on. */
public enum Requirement {
    R_001(Source.DECREE_713, "第二条"),
    R_002(Source.DECREE_713, "第三条第一款"),
    R_003(Source.DECREE_713, "第三条第二款"),
    R_004(Source.DECREE_713, "第三条第二款"),
    R_005(Source.DECREE_713, "第三条第三款"),
    R_006(Source.DECREE_713, "第四条"),
    R_007(Source.DECREE_713, "第八条第一款"),
    R_008(Source.DECREE_713, "第八条第二款"),
    R_009(Source.DECREE_713, "第九条"),
    R_010(Source.DECREE_713, "第十条"),
    R_011(Source.DECREE_713, "第十一条"),
    R_012(Source.DECREE_713, "第十二条第一款"),
    R_013(Source.DECREE_713, "第十二条第二款"),
    R_014(Source.DECREE_713, "第十二条第三款"),
    R_015(Source.DECREE_713, "第十二条第四款"),
    R_016(Source.DECREE_713, "第十三条"),
    R_020(Source.DECREE_713, "第十四条第一款"),
    R_021(Source.DECREE_713, "第十四条第二款"),
    R_022(Source.DECREE_713, "第十四条第三款"),
    R_023(Source.DECREE_713, "第十五条第一款"),
    R_024(Source.DECREE_713, "第十五条第一款"),
    R_025(Source.DECREE_713, "第十五条第二款"),
    R_026(Source.DECREE_713, "第十六条第一款"),
    R_027(Source.DECREE_713, "第十六条第二款"),
    R_028(Source.DECREE_713, "第十六条第三款"),
    R_029(Source.DECREE_713, "第十六条第三款"),
    R_030(Source.DECREE_713, "第十七条"),
    R_031(Source.DECREE_713, "第十八条"),
    R_035(Source.DECREE_713, "第十九条第一款"),
    R_036(Source.DECREE_713, "第十九条第二款"),
    R_037(Source.DECREE_713, "第二十条"),
    R_038(Source.DECREE_713, "第二十一条"),
    R_040(Source.DECREE_713, "第二十二条第一款"),
    R_041(Source.DECREE_713, "第二十二条第二款"),
    R_042(Source.DECREE_713, "第二十三条"),
    R_043(Source.DECREE_713, "第二十四条"),
    R_045(Source.DECREE_713, "第二十五条第一款"),
    R_046(Source.DECREE_713, "第二十五条第二款"),
    R_047(Source.DECREE_713, "第二十五条第二款"),
    R_048(Source.DECREE_713, "第二十六条第一款"),
    R_049(Source.DECREE_713, "第二十六条第二款"),
    R_050(Source.DECREE_713, "第二十七条"),
    R_051(Source.DECREE_713, "第二十八条"),
    R_052(Source.DECREE_713, "第二十八条"),
    R_053(Source.DECREE_713, "第二十五条第二款"),
    R_055(Source.DECREE_713, "第二十九条"),
    R_056(Source.DECREE_713, "第三十条第一款"),
    R_057(Source.DECREE_713, "第三十条第二款"),
    R_058(Source.DECREE_713, "第三十条第二款"),
    R_059(Source.DECREE_713, "第三十条第三款"),
    R_060(Source.DECREE_713, "第三十条第一款"),
    R_061(Source.DECREE_713, "第三十一条"),
    R_062(Source.DECREE_713, "第三十二条"),
    R_063(Source.DECREE_713, "第三十三条"),
    R_065(Source.DECREE_713, "第三十四条"),
    R_066(Source.DECREE_713, "第三十五条第一款"),
    R_067(Source.DECREE_713, "第三十五条第二款"),
    R_068(Source.DECREE_713, "第三十六条第一款"),
    R_069(Source.DECREE_713, "第三十六条第二款"),
    R_070(Source.DECREE_713, "第三十六条第三款"),
    R_071(Source.DECREE_713, "第三十七条"),
    R_072(Source.DECREE_713, "第三十八条"),
    R_073(Source.DECREE_713, "第三十九条"),
    R_074(Source.DECREE_713, "第四十二条"),
    R_075(Source.DECREE_713, "第四十三条"),
    R_080(Source.FAIR_COMPETITION, "第十四条"),
    R_081(Source.FAIR_COMPETITION, "第十六条"),
    R_082(Source.FAIR_COMPETITION, "第十七条"),
    R_083(Source.GOVERNMENT_INFORMATION, "第二十六条"),
    R_084(Source.GOVERNMENT_INFORMATION, "第十四条"),
    R_085(Source.ARCHIVES_LAW, "第十四条"),
    R_086(Source.ARCHIVES_LAW, "第三十七条"),
    R_087(Source.ARCHIVES_REGULATION, "第二十条"),
    R_088(Source.ARCHIVES_REGULATION, "第四十条"),
    R_089(Source.LOCAL_ORGANIC_LAW, "第六条");

    private final Source source;
    private final String article;

    Requirement(Source source, String article) {
        this.source = source;
        this.article = article;
    }

    /** The id of the matrix, such as {@code R-024}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** The article in Chinese, such as 第十五条第一款; of Decree 713 unless the text names another law. */
    public String article() {
        return source == Source.DECREE_713 ? article : source.title() + article;
    }

    /** The requirement with the given matrix id; throws {@link IllegalArgumentException} when there is none. */
    public static Requirement of(String id) {
        return valueOf(id.replace('-', '_'));
    }
}
