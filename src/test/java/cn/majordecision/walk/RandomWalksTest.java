package cn.majordecision.walk;

import cn.majordecision.TravellingClock;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Whatever people and programs try with a decision, in whatever order, it is where the regulation lets it be, and the record
 * is whole (第二十五条、第三十条、第三十三条). A counterexample is made as small as possible. Always the same walks, so that a
 * build is red only for what it changed; new ones are walked by {@link NewRandomWalks}.
 */
@Label("随机办理")
class RandomWalksTest {

    private static final int FEW = 100;

    private static @Nullable WalkHouse house;

    @BeforeContainer
    static void open() {
        house = WalkHouse.open();
    }

    @AfterContainer
    static void close() {
        if (house != null) {
            house.the(TravellingClock.class).reset();
            house.context().close();
        }
    }

    @Provide
    Arbitrary<Integer> beginnings() {
        return Walks.beginnings();
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        return Walks.operations().list().ofMinSize(10).ofMaxSize(25);
    }

    @Property(seed = "713", shrinking = ShrinkingMode.BOUNDED)
    @Label("无论谁以何种次序尝试什么：未经全部法定程序的草案到不了会议，留痕始终完整")
    void a_decision_is_only_where_the_law_lets_it_be(
            @ForAll("beginnings") int beginning, @ForAll("operations") List<Operation> operations) {
        if (house == null) {
            throw new IllegalStateException();
        }
        Walk walk = new Walk(house);
        walk.proceed(beginning);
        Milestone before = walk.milestone();
        operations.forEach(walk::attempt);
        count(before, walk.milestone());
    }

    /** So that the test cannot become empty: of many walks parts come to the meeting and beyond it, also while things are tried. */
    private static void count(Milestone before, Milestone after) {
        reached("上会", before, after, Milestone.MEETING, 30, 5);
        reached("通过", before, after, Milestone.ADOPTED, 15, 5);
        reached("公布", before, after, Milestone.PUBLISHED, 8, 3);
        reached("归档", before, after, Milestone.ARCHIVED, 3, 1);
    }

    private static void reached(
            String name, Milestone before, Milestone after, Milestone place, int least, int leastMeanwhile) {
        boolean reached = after.atLeast(place);
        boolean meanwhile = reached && !before.atLeast(place);
        count(name, reached, least);
        count(name + "（尝试途中）", meanwhile, leastMeanwhile);
    }

    private static void count(String name, boolean reached, int least) {
        Statistics.label(name).collect(reached).coverage(checker -> checker.check(true)
                .count((count, all) -> all < FEW || 100 * count >= least * all));
    }
}
