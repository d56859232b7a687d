package dev.habeas.breach;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has the notices of a breach follow facts that came in after they were planned. */
@Component
final class LaterNotices {

    private final DutyPlan duties;
    private final Notices notices;
    private final NoticeBook book;
    private final AttorneysGeneral attorneys;
    private final BreachProcess process;

    LaterNotices(DutyPlan duties, Notices notices, NoticeBook book, AttorneysGeneral attorneys, BreachProcess process) {
        this.duties = duties;
        this.notices = notices;
        this.book = book;
        this.attorneys = attorneys;
        this.process = process;
    }

    /**
     * Moves timers and tasks. If the notices are planned already, plans what the laws of the new places want and opens it
     * beside the notices that are under way; before, the model plans everything in its own time.
     */
    void follow(Breach breach, List<Residence> places, Instant awareAt) {
        if (breach.progress().status() == BreachStatus.NOTIFYING
                && breach.facts().role() == Role.CONTROLLER) {
            List<UUID> known = ids(breach);
            String model = process.definition(breach.id());
            places.forEach(place -> duties.plan(breach, place, model));
            attorneys.reconsider(breach, awareAt);
            process.open(
                    breach.id(),
                    ids(breach).stream().filter(id -> !known.contains(id)).toList());
        }
        book.moved(breach.id());
    }

    private List<UUID> ids(Breach breach) {
        return notices.of(breach.id()).stream().map(Notice::id).toList();
    }
}
