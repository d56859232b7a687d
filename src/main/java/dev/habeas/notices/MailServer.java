package dev.habeas.notices;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the operator named a mail server ({@code spring.mail.host}); an empty value counts as none. */
final class MailServer {

    private MailServer() {}

    private static boolean isSet(ConditionContext context) {
        return StringUtils.hasText(context.getEnvironment().getProperty("spring.mail.host"));
    }

    /** Mail goes to a server. */
    static final class Present implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isSet(context);
        }
    }

    /** Mail goes to the built-in outbox. */
    static final class Missing implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isSet(context);
        }
    }
}
