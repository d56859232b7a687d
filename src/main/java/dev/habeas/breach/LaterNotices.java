package dev.habeas.breach;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Role;
import java.time.Instant;
import java.util.ArrayList;
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
     * What else has become known.
     *
     * @param numbers whether other than so many people are concerned as was thought
     * @param supplement whether an authority that was told everything has to be told more
     */
    record News(boolean numbers, boolean supplement) {

        static final News NONE = new News(false, false);
    }

    /**
     * Moves timers and tasks. If the notices are planned already, plans what the laws of these places want and opens it
     * beside the notices that are under way; before, the model plans everything in its own time.
     *
     * @param places whose laws may want something that they did not want before
     */
    void follow(Breach breach, List<Residence> places, Instant awareAt, News news) {
        if (breach.progress().status() == BreachStatus.NOTIFYING
                && breach.facts().role() == Role.CONTROLLER) {
            List<UUID> known = ids(breach);
            String model = process.definition(breach.id());
            places.forEach(place -> duties.plan(breach, place, model));
            if (news.numbers()) {
                attorneys.reconsider(breach, awareAt);
            }
            List<UUID> open = new ArrayList<>(ids(breach));
            open.removeAll(known);
            if (news.supplement()) {
                open.addAll(book.reopen(breach.id()));
            }
            process.open(breach.id(), open);
        }
        book.moved(breach.id());
    }

    private List<UUID> ids(Breach breach) {
        return notices.of(breach.id()).stream().map(Notice::id).toList();
    }
}
