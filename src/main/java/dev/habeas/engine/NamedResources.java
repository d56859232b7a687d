package dev.habeas.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.stereotype.Component;

/**
 * Names each deployed resource by its place on the class path, {@code processes/erasure/erasure-request.bpmn}. Left to
 * itself the starter uses the bare file name inside a jar, where two files of one name silently become one. Forms get
 * the answers that come from the configuration on the way.
 */
@Component
class NamedResources extends DefaultDeploymentConfiguration {

    private final ChoicesInForms choices;

    NamedResources(ChoicesInForms choices) {
        this.choices = choices;
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Set<Resource> named = new LinkedHashSet<>();
        super.getDeploymentResources().forEach(resource -> named.add(name(resource)));
        return named;
    }

    private Resource name(Resource resource) {
        try {
            String url = resource.getURL().toString();
            int start = Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/"));
            return new NamedResource(resource, url.substring(start + 1), choices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NamedResource extends UrlResource implements ContextResource {

        private final String path;
        private final ChoicesInForms choices;

        NamedResource(Resource resource, String path, ChoicesInForms choices) throws IOException {
            super(resource.getURL());
            this.path = path;
            this.choices = choices;
        }

        @Override
        public String getPathWithinContext() {
            return path;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return choices.fill(path, super.getInputStream());
        }
    }
}
