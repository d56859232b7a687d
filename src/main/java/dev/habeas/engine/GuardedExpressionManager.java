package dev.habeas.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates an expression only in the scope of a deployed model. Expressions that arrive with a query are evaluated by
 * the engine without any scope, also those hidden in {@code orQueries}, which the engine's own switch does not catch
 * (CVE-2026-109432); of these only the few that task filters need are let through.
 */
final class GuardedExpressionManager extends SpringExpressionManager {

    private static final Set<String> ALLOWED_IN_QUERIES =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${dateTime().plusDays(7)}");

    GuardedExpressionManager(ApplicationContext context) {
        super(context, new ModelBeans(context));
    }

    @Override
    public Expression createExpression(String expression) {
        return new Guarded(createValueExpression(expression), this, expression);
    }

    private static final class Guarded extends JuelExpression {

        Guarded(ValueExpression value, JuelExpressionManager manager, String text) {
            super(value, manager, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText() && !isAllowedInQueries()) {
                throw new ProcessEngineException("HABEAS-ENG-002 Expressions in queries are not allowed");
            }
            return super.getValue(scope, execution);
        }

        private boolean isAllowedInQueries() {
            return ALLOWED_IN_QUERIES.contains(getExpressionText().replaceAll("\\s", ""));
        }
    }
}
