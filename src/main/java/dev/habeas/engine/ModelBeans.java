package dev.habeas.engine;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The beans an expression can name: delegates, listeners and what is marked {@link UsedInModels}; nothing else of the
 * application. Looked up on use, because delegates need the engine that needs this map.
 */
final class ModelBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && context.containsBean(text) && isOpen(context.getType(text), text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && containsKey(text) ? context.getBean(text) : null;
    }

    private boolean isOpen(@Nullable Class<?> type, String name) {
        return type != null
                && (JavaDelegate.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type)
                        || context.findAnnotationOnBean(name, UsedInModels.class) != null);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("Expressions look beans up by name");
    }
}
