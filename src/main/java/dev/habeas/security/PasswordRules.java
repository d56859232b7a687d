package dev.habeas.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Length counts, mixed characters do not: ten characters, nothing of the user's own id, nothing everybody tries first. */
@Component
class PasswordRules extends AbstractProcessEnginePlugin {

    private static final int SHORTEST = 10;
    private static final Set<String> TRIED_FIRST = Set.of(
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "1234567890",
            "12345678910",
            "0123456789",
            "qwertyuiop",
            "qwerty12345",
            "letmein1234",
            "administrator",
            "changeme123",
            "welcome123",
            "iloveyou12");

    private final boolean demo;

    PasswordRules(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnablePasswordPolicy(true);
        configuration.getCustomPreCommandInterceptorsTxRequired().add(new WeakPasswordIsAUserError());
        configuration.setPasswordPolicy(
                () -> List.of(new PasswordPolicyLengthRuleImpl(SHORTEST), new NotGuessed(demo)));
    }

    /** Whether the rules refuse the password, wherever it may be used. */
    static boolean refuses(String password, @Nullable String userId, boolean demo) {
        String lower = password.toLowerCase(Locale.ROOT);
        return password.length() < SHORTEST
                || TRIED_FIRST.contains(lower)
                || (!demo && lower.equals(DemoAccess.PASSWORD))
                || lower.chars().distinct().count() < 4
                || (userId != null && !userId.isEmpty() && lower.contains(userId.toLowerCase(Locale.ROOT)));
    }

    private record NotGuessed(boolean demo) implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_USER_DATA";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String candidate) {
            return execute(candidate, null);
        }

        @Override
        public boolean execute(String candidate, @Nullable User user) {
            return !refuses(candidate, user == null ? null : user.getId(), demo);
        }
    }
}
