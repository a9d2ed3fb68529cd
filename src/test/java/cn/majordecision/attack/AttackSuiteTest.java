package cn.majordecision.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Every attack on a decision that is not cleared, in each step: none brings it to its meeting (第二十五条第二款 R-046). */
@Assault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttackSuiteTest {

    @Autowired
    Battle battle;

    @Autowired
    Insider insider;

    @BeforeAll
    void tellTheStories() {
        battle.prepare();
    }

    @Test
    @Order(2)
    @DisplayName("第二十五条第二款 R-046：攻击过后，每一项决策依法办理仍然走到会议")
    void the_honest_path_still_leads_to_the_meeting() {
        for (Target target : battle.targets()) {
            battle.arriveAt(target);
            assertThat(battle.honestly(target)).as(target.step()).containsExactly("ScheduleItem");
        }
    }

    @Test
    @Order(3)
    @DisplayName("第三十三条：期限届满之后，应用程序连同留痕一起说谎仍可得逞，引擎历史中没有的办理记录揭穿它")
    void an_application_that_forges_its_own_ledger_is_found_out() throws Exception {
        Target late = battle.targets().get(battle.targets().size() - 1);
        battle.arriveAt(late);
        assertThat(battle.revealed(new Forgery(insider)::onRecord, late)).contains("IssueOpinion");
    }

    @TestFactory
    @Order(1)
    @DisplayName("第二十五条第二款 R-046：未经把关的决策，无论停在哪一步，以任何办法都上不了会")
    Stream<DynamicTest> no_attack_gets_through() {
        return battle.targets().stream().flatMap(target -> battle.attacks().stream()
                .filter(attack -> battle.due(attack, target))
                .map(attack -> DynamicTest.dynamicTest(target + " " + attack, () -> {
                    battle.arriveAt(target);
                    battle.judge(attack, battle.attempt(attack, target));
                })));
    }
}
