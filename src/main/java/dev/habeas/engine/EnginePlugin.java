package dev.habeas.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up the way Habeas needs it; depends on Flyway because that creates the schema of the engine tables. */
@Component
@Order(100)
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final VariableGuard guard;

    @SuppressWarnings("UnusedVariable") // the initializer is taken for its order only
    EnginePlugin(
            ApplicationContext context, ObjectProvider<ProcessBinding> bindings, FlywayMigrationInitializer schema) {
        this.context = context;
        this.guard = new VariableGuard(bindings);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressionManager(context));
        configuration.getCustomPreCommandInterceptorsTxRequired().add(new UserErrorsFirst());
        configuration.getCustomPreCommandInterceptorsTxRequired().add(new RepeatsWhatPeopleDo());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        guard.install(configuration.getVariableSerializers());
    }
}
