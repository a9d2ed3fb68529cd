package cn.majordecision.portal.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.portal.decisions.Desk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which dossiers are searched. */
@EngineTest
class RetrievalPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Test
    @DisplayName("第三十三条：查到的案卷写明编号、单位和所在文件；地址栏即是整个查询，查不到的说明原因")
    void a_search_shows_where_the_words_stand() throws Exception {
        String number = story.decision("竹溪河流域综合治理规划");
        Desk archivist = Desk.of("archivist", port);
        assertThat(archivist.words("/search")).contains("查档", "按词语、编号").doesNotContain("没有查到");

        String address = "/search?q=" + Desk.encoded("竹溪河 决策草案") + "&in=" + number;
        assertThat(archivist.words(address))
                .contains("查到 1 个案卷", "竹溪河流域综合治理规划", number, "决策草案（第1稿）.txt", "拟订草案")
                .contains("在全部案卷中查找");
        assertThat(archivist.page(address)).contains("<mark>决策草案</mark>");
        assertThat(archivist.words("/search?q=" + Desk.encoded("竹溪河 海底隧道"))).contains("没有查到", "您无权查阅的案卷不会列出");
    }

    @Test
    @DisplayName("第八条第二款：外单位查不到；未登录的先登录；随意写的条件不报错")
    void others_find_nothing_and_odd_questions_are_answered() throws Exception {
        String number = story.decision("沙河灌区水价调整方案");
        assertThat(Desk.of("undertaker-2", port).words("/search?q=" + Desk.encoded("沙河灌区") + "&in=" + number))
                .contains("没有查到");
        Desk undertaker = Desk.of("undertaker", port);
        assertThat(undertaker.words("/search?q=%25_%27%22%5C%00&in=" + number)).contains("没有查到");
        assertThat(undertaker.words("/search?q=" + Desk.encoded("沙河灌区") + "&in=" + number + "&page=x&step=NoSuchStep"))
                .contains("没有查到");
        assertThat(undertaker.words("/search?q=" + Desk.encoded("<script>alert(1)</script>")))
                .contains("没有查到");
        assertThat(undertaker.words("/search?page=-1&unknown=1")).doesNotContain("没有查到");
    }
}
