package cn.majordecision.walk;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The same with new seeds at every run, for as many walks as asked, outside {@code mvn verify} (第三十三条):
 * {@code mvn test -Dtest=NewRandomWalks -Dwalks=2000}. A seed that fails is printed, and tried first the next time.
 */
@Label("随机办理（每次另取）")
class NewRandomWalks extends RandomWalksTest {

    @Override
    @Property(shrinking = ShrinkingMode.BOUNDED)
    @Label("无论谁以何种次序尝试什么：未经全部法定程序的草案到不了会议，留痕始终完整")
    void a_decision_is_only_where_the_law_lets_it_be(
            @ForAll("beginnings") int beginning, @ForAll("operations") List<Operation> operations) {
        super.a_decision_is_only_where_the_law_lets_it_be(beginning, operations);
    }
}
