package dev.habeas.journeys;

import dev.habeas.HabeasApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole product in this JVM: real PostgreSQL, real HTTP, real engine with its job executor, and around it
 * recipients and a mail server that do as they are told. All such tests share one application and one {@link MovableClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {HabeasApplication.class, Bench.class},
        properties = Journey.NOT_THE_DEMO)
@ContextConfiguration(initializers = Surroundings.class)
@ExtendWith(ClearTheDesk.class)
@interface Journey {

    /** Looked at before {@link Surroundings} put the true address in its place. */
    String NOT_THE_DEMO = "spring.datasource.url=jdbc:postgresql:to-be-told";
}
