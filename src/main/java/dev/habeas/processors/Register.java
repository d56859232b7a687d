package dev.habeas.processors;

import dev.habeas.processors.connector.Connector;
import dev.habeas.processors.connector.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The recipients we know, by key in alphabetical order, and the connector that reaches each. */
@Component
public class Register {

    private final Map<String, Processor> processors;
    private final Map<String, Connector> connectors;

    /** @throws IllegalStateException if an entry names a transport that no connector serves */
    Register(ProcessorSettings settings, List<Connector> connectors) {
        this.processors = new TreeMap<>(settings.register());
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::transport, Function.identity()));
        processors.forEach((key, processor) -> {
            if (!this.connectors.containsKey(processor.transport())) {
                throw new IllegalStateException("HABEAS-PRO-001 Recipient '" + key + "' has the transport '"
                        + processor.transport() + "'; known are " + this.connectors.keySet());
            }
        });
    }

    public Map<String, Processor> all() {
        return processors;
    }

    /** The same action for everyone who can be told it. */
    public List<Planned> everyone(Action action) {
        return processors.entrySet().stream()
                .filter(each -> each.getValue().actions().contains(action))
                .map(each -> new Planned(each.getKey(), action, null, null))
                .toList();
    }

    /** @throws IllegalArgumentException if the register no longer has the key */
    public Processor get(String key) {
        Processor processor = processors.get(key);
        if (processor == null) {
            throw new IllegalArgumentException("HABEAS-PRO-002 The register has no recipient '" + key + "'");
        }
        return processor;
    }

    Connector connectorTo(String key) {
        return java.util.Objects.requireNonNull(connectors.get(get(key).transport()));
    }

    Endpoint endpointOf(String key) {
        Processor processor = get(key);
        return new Endpoint(processor.url(), processor.secret(), processor.timeLimit());
    }
}
