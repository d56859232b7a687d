package dev.habeas.registers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param location the folder with the company's registers */
@ConfigurationProperties("habeas.registers")
record RegisterSettings(
        @DefaultValue("classpath:registers/") String location) {}
