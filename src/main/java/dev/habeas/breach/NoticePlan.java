package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.UsedInModels;
import java.util.List;
import org.springframework.stereotype.Component;

/** Read by the model to run one sub-process per notice. */
@Component
@UsedInModels
public final class NoticePlan {

    private final Notices notices;

    NoticePlan(Notices notices) {
        this.notices = notices;
    }

    /** The ids of the notices of a breach, in a fixed order. */
    public List<String> of(String caseId) {
        return notices.of(CaseId.of(caseId)).stream()
                .map(notice -> notice.id().toString())
                .toList();
    }
}
