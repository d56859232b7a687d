package dev.habeas.journeys;

import dev.habeas.HabeasApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole demo in this JVM: real PostgreSQL, real HTTP, real engine with its job executor, the systems of the
 * demo estate with their rows, a mail server, and a {@link MovableClock}. All such tests share one application.
 */
@Tag("estate")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        classes = {HabeasApplication.class, EstateBench.class})
@ContextConfiguration(initializers = EstateSurroundings.class)
@interface EstateJourney {}
