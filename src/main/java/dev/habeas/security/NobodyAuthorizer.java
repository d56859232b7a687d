package dev.habeas.security;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Last line of {@code habeasFilterRules.json}. The web applications grant a path that no line allows, so leaving a line
 * out opens a path instead of closing it; this one closes all the rest. Public because they create it by its name.
 */
public final class NobodyAuthorizer implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        return Authorization.denied(Authentication.ANONYMOUS);
    }
}
