package cn.majordecision.attack;

import cn.majordecision.EngineTest;
import cn.majordecision.base.workflow.DutySwitch;
import cn.majordecision.base.workflow.guard.Switches;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test that attacks the running application on a database of its own; each attempt is on record by itself, however soon it follows another. */
@java.lang.annotation.Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EngineTest
@TestPropertySource(properties = "mde.ledger.refusal-window=0s")
@Import({
    Insider.class,
    Doors.class,
    Ground.class,
    Invariants.class,
    Battle.class,
    Switches.class,
    DutySwitch.class,
    Layers.class
})
@interface Assault {}
