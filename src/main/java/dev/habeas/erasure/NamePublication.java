package dev.habeas.erasure;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells the tasks of several publications apart: by the number of the address on the case page. */
@Component
class NamePublication implements TaskListener {

    private final Publications publications;

    NamePublication(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = UUID.fromString(PublishersProcess.PUBLICATION_ID.require(task));
        task.setName(task.getName() + " (" + publications.number(id) + ")");
    }
}
