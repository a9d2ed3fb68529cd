package cn.majordecision.matter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.base.regulation.StatutoryViolation;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The annual catalogue, with matters as real catalogues name them. */
@EngineTest
class CatalogueTest {

    private static final String OFFICE = "government-office";
    private static final String ITEM = "市本级新能源汽车推广应用地方补助实施办法";

    @Autowired
    Catalogue catalogue;

    @Autowired
    KeepCatalogue keep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LocalDate today = LocalDate.MIN;
    private int year;

    @BeforeEach
    void aYearOfItsOwn() {
        today = LocalDate.now(clock);
        year = 2019;
        while (catalogue.years().contains(year)) {
            year++;
        }
    }

    @Test
    @DisplayName("第三条第三款 R-005：没有政府会议审议和同级党委同意的记录，不得公布")
    void nothing_is_published_without_meeting_and_consent() {
        keep.begin(OFFICE, year);
        refused(() -> keep.publish(OFFICE, year, publication(today, today)), "目录中没有事项");
        keep.add(OFFICE, year, ITEM, "市经信局", "部门申报");
        refused(() -> keep.publish(OFFICE, year, new Publication("常务会议", today, " ", null)), "党委同意的文号和日期");
        refused(() -> keep.publish(OFFICE, year, new Publication(null, null, "党委〔2026〕3号", today)), "会议名称和日期");
        refused(() -> keep.publish(OFFICE, year, publication(today, today.minusDays(1))), "不得早于政府会议审议的日期");
        refused(() -> keep.publish(OFFICE, year, publication(today, today.plusDays(1))), "也不得晚于今天");
        assertThat(catalogue.inForce(year)).isEmpty();
        keep.publish(OFFICE, year, publication(today.minusDays(2), today));
        assertThat(catalogue.inForce(year).orElseThrow().status()).isEqualTo("公布");
    }

    @Test
    @DisplayName("第三条第三款：已公布的目录不改动，调整另出一版、经同样程序")
    void a_published_edition_is_adjusted_by_a_new_one() {
        keep.begin(OFFICE, year);
        keep.add(OFFICE, year, ITEM, "市经信局", "");
        keep.publish(OFFICE, year, publication(today, today));
        refused(() -> keep.add(OFFICE, year, "另一项", "县教育局", ""), "没有正在编制的草案");
        long item = catalogue.inForce(year).orElseThrow().items().get(0).id();
        assertThatThrownBy(() -> jdbc.sql("update catalogue.item set title = '改' where id = ?")
                        .param(item)
                        .update())
                .hasMessageContaining("不得修改");
        assertThatThrownBy(() -> jdbc.sql("delete from catalogue.edition where year = ?")
                        .param(year)
                        .update())
                .isInstanceOf(RuntimeException.class);

        keep.begin(OFFICE, year);
        refused(() -> keep.begin(OFFICE, year), "已有尚未公布的草案");
        keep.add(OFFICE, year, "松阳县被征地农民基本生活保障暂行办法", "县自然资源和规划局", "");
        Edition draft = catalogue.draft(year).orElseThrow();
        assertThat(draft.items()).hasSize(2);
        keep.drop(OFFICE, year, draft.items().get(0).id());
        keep.publish(OFFICE, year, publication(today, today));
        assertThat(catalogue.inForce(year).orElseThrow().status()).isEqualTo("调整");
        assertThat(catalogue.of(year)).extracting(Edition::number).containsExactly(1, 2);
        assertThat(catalogue.of(year).get(0).items())
                .extracting(CatalogueItem::title)
                .containsExactly(ITEM);
    }

    @Test
    @DisplayName("第三条第三款 R-005：目录由政府办公室编制；同名事项、空白事项不收")
    void only_the_government_office_keeps_it() {
        for (String other : new String[] {"undertaker", "legality-reviewer", "system-admin", "auditor"}) {
            refused(() -> keep.begin(other, year), "由政府办公室编制");
        }
        refused(() -> keep.begin(OFFICE, 1999), "年度有误");
        keep.begin(OFFICE, year);
        refused(() -> keep.add(OFFICE, year, " ", "县教育局", ""), "请填写事项名称");
        refused(() -> keep.add(OFFICE, year, ITEM, " ", ""), "请填写承办单位");
        keep.add(OFFICE, year, ITEM, "市经信局", "");
        refused(() -> keep.add(OFFICE, year, ITEM, "市经信局", ""), "同名事项");
        refused(() -> keep.add("undertaker", year, "别的", "县教育局", ""), "由政府办公室编制");
        refused(() -> keep.publish("undertaker", year, publication(today, today)), "由政府办公室编制");
    }

    private static Publication publication(LocalDate met, LocalDate consented) {
        return new Publication("市人民政府第25次常务会议", met, "市委〔2026〕3号", consented);
    }

    private static void refused(Runnable attempt, String said) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(StatutoryViolation.class)
                .hasMessageContaining("【第三条第三款 R-005】")
                .hasMessageContaining(said);
    }
}
