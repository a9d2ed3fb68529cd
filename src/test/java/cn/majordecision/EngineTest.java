package cn.majordecision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test of the whole application on a random port: own database, the demonstration accounts but no demo data, timers fire only when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = MajorDecisionEngine.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({DemoPeople.class, Story.class, Filed.class, Backdrop.class, ModelCoverage.class, Traces.class})
public @interface EngineTest {}
