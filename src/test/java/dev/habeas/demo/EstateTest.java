package dev.habeas.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;

/** The estate alone, on PostgreSQL, in one context shared by all tests of this kind. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitWebConfig(classes = EstateContext.class, initializers = EstateContext.Configuration.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {"habeas.demo.hold=PT0.1S", "habeas.demo.receipts-url=http://localhost:${receiver.port}"})
@interface EstateTest {}
