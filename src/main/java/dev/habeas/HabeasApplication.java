package dev.habeas;

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
        SpringApplication.run(HabeasApplication.class, args);
    }
}
