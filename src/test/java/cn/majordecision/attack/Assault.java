package cn.majordecision.attack;

import cn.majordecision.EngineTest;
import cn.majordecision.base.workflow.guard.Switches;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;

/** A test that attacks the running application on a database of its own. */
@java.lang.annotation.Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EngineTest
@Import({Insider.class, Doors.class, Ground.class, Invariants.class, Battle.class, Switches.class, Layers.class})
@interface Assault {}
