package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One blow of each kind; the suite of twenty is run by its own command. */
class CrashTest {

    @Test
    @DisplayName("第三十三条 R-063：节点、数据库被强行终止，连接中断，锁交叉：已确认的不丢失，没有办了一半的步骤，留痕不分叉")
    void nothing_is_lost_and_nothing_half_done() throws Exception {
        assertThat(CrashSuite.run(1)).isTrue();
    }
}
