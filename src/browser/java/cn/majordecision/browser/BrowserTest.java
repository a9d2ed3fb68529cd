package cn.majordecision.browser;

import cn.majordecision.EngineTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the whole application through Chromium; its methods may ask for {@link Desks}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EngineTest
@ExtendWith(Desks.Provided.class)
@interface BrowserTest {}
