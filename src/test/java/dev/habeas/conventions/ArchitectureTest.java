package dev.habeas.conventions;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.habeas.engine.ExternalWork;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Who may know what, class by class; what modules may know of each other is in {@link ModularityTest}. */
@AnalyzeClasses(packages = "dev.habeas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "org.camunda..";
    private static final String[] LANGUAGE = {"java..", "org.jspecify.."};

    /** Called by a model, or by the worker of external tasks. */
    private static final DescribedPredicate<JavaClass> CALLED_BY_MODELS = assignableTo(JavaDelegate.class)
            .or(assignableTo(TaskListener.class))
            .or(assignableTo(ExecutionListener.class))
            .or(assignableTo(ExternalWork.class))
            .as("called by models");

    /** What brings an event from outside to a waiting case. */
    private static final DescribedPredicate<JavaClass> ADAPTERS =
            simpleName("ReceiptDelivery").or(simpleName("DeliveryListener"));

    private static final DescribedPredicate<JavaCall<?>> ASKS_FOR_THE_TIME =
            DescribedPredicate.describe("asks the machine for the time", ArchitectureTest::asksForTheTime);

    @ArchTest
    static final ArchRule FEW_KNOW_THE_ENGINE = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage(
                            "dev.habeas.engine..",
                            "dev.habeas.security..",
                            "dev.habeas.casework..",
                            "dev.habeas.rights..")
                    .or(simpleNameEndingWith("Process"))
                    .or(simpleNameEndingWith("Variables"))
                    .or(CALLED_BY_MODELS)
                    .or(ADAPTERS)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule BEANS_OF_MODELS_ARE_NOT_FOR_OTHERS =
            classes().that(CALLED_BY_MODELS).and().areNotInterfaces().should().notBePublic();

    /** A delegate runs inside a transaction of the engine; what leaves the JVM is an external task or a mail in the outbox. */
    @ArchTest
    static final ArchRule DELEGATES_STAY_INSIDE = noClasses()
            .that(assignableTo(JavaDelegate.class).or(assignableTo(TaskListener.class)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "org.apache.hc..",
                    "jakarta.mail..",
                    "org.springframework.mail..",
                    "org.springframework.web..",
                    "dev.habeas.connectors..",
                    "dev.habeas.processors.connector..");

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.habeas.Time")
            .should()
            .callMethodWhere(ASKS_FOR_THE_TIME.forSubtype())
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule CONNECTORS_SEE_THEIR_INTERFACE_ONLY = noClasses()
            .that()
            .resideInAPackage("dev.habeas.connectors..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.habeas..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("dev.habeas.connectors..", "dev.habeas.processors.connector.."))));

    /** Calendars come from a library and settings from the configuration; the arithmetic is the language alone. */
    @ArchTest
    static final ArchRule DEADLINES_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("dev.habeas.deadlines")
            .and(DescribedPredicate.not(simpleName("DeadlinesConfiguration")
                    .or(simpleName("ClockSettings"))
                    .or(simpleName("JollydayCalendar"))
                    .or(simpleName("JollydayCalendars"))
                    .or(simpleName("package-info"))))
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(LANGUAGE)
                    .or(resideInAnyPackage("dev.habeas.deadlines", "dev.habeas.jurisdictions"))
                    .or(DescribedPredicate.describe("arrays and primitives", ArchitectureTest::isPlain))));

    @ArchTest
    static final ArchRule POLICIES_ARE_PURE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", ENGINE, "com..", "jakarta..", "java.sql..", "java.net..");

    @ArchTest
    static final ArchRule ONE_WAY_OF_LOGGING = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    private static boolean isPlain(JavaClass type) {
        return type.isPrimitive() || type.isArray();
    }

    private static boolean asksForTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getFullName();
        boolean now = call.getName().equals("now")
                && owner.startsWith("java.time.")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
        boolean clock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
        boolean millis = owner.equals("java.lang.System")
                && Set.of("currentTimeMillis", "nanoTime").contains(call.getName());
        return now || clock || millis;
    }
}
