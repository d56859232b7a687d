package dev.habeas.clock;

import dev.habeas.HabeasApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.ContextConfiguration;

/** The application with its own database, a mail server of the test and a time of the test; jobs run only when told, and nobody calls a recipient. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = HabeasApplication.class,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "habeas.engine.worker-poll=1d",
            "habeas.notices.poll-delay=PT0.1S"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ClockTest.Places.class)
@Import({ClockTest.Time.class, Desk.class, MailServer.class})
@interface ClockTest {

    @TestConfiguration
    class Time {

        @Bean
        @Primary
        TimeMachine timeMachine() {
            TimeMachine time = new TimeMachine();
            time.travelTo(time.instant());
            return time;
        }
    }

    /** Data in a directory of its own; mail to a port on which a test may or may not listen. */
    final class Places implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().registerSingleton("otherTests", new OtherTests());
            Path directory = newDirectory();
            TestPropertyValues.of(
                            "habeas.embedded-database.directory=" + directory.resolve("postgres"),
                            "habeas.vault.keyset-file=" + directory.resolve("vault.json"),
                            "habeas.evidence.signing-key-file=" + directory.resolve("evidence.pem"),
                            "spring.mail.host=localhost",
                            "spring.mail.port=" + freePort())
                    .applyTo(context);
        }

        static Path newDirectory() {
            try {
                return Files.createTempDirectory("habeas-clock");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Parts of other tests lie in packages that the application scans; it takes its own only. */
    final class OtherTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OtherTests;
        }

        @Override
        public int hashCode() {
            return OtherTests.class.hashCode();
        }
    }
}
