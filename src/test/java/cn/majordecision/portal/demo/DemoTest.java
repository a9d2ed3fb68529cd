package cn.majordecision.portal.demo;

import cn.majordecision.MajorDecisionEngine;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.stamp.Stampings;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration as it is after its first start, with both hash functions; started once for all tests of it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = MajorDecisionEngine.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mde.ledger.sm3=true", "mde.timestamp.interval=0s"})
@ActiveProfiles("demo")
@Import({Signing.class, Stampings.class})
@interface DemoTest {}
