package dev.habeas;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Habeas: the REST interface, the public pages, the process engine and its web applications in one JVM. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class HabeasApplication {

    public static void main(String[] args) {
        Commands.run(args, System.out).ifPresentOrElse(System::exit, () -> start(args));
    }

    private static void start(String[] args) {
        runInUtcUnlessToldOtherwise();
        SpringApplication.run(HabeasApplication.class, args);
    }

    /** A machine's own zone must not matter; a zone that was set on purpose is left alone and refused at start. */
    private static void runInUtcUnlessToldOtherwise() {
        if (System.getProperty("user.timezone", "").isBlank()) {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        }
    }
}
