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
