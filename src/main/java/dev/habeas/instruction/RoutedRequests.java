package dev.habeas.instruction;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseLinks;
import dev.habeas.cases.Identifier;
import dev.habeas.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Finds what was passed on to a customer about a person, and notes that the customer's instruction resolves it. */
@Component
class RoutedRequests {

    private final BlindIndex index;
    private final JdbcClient jdbc;
    private final CaseLinks links;
    private final Evidence evidence;

    RoutedRequests(BlindIndex index, JdbcClient jdbc, CaseLinks links, Evidence evidence) {
        this.index = index;
        this.jdbc = jdbc;
        this.links = links;
        this.evidence = evidence;
    }

    /**
     * Links every request of the same person that was passed on to this customer and asks for the same right.
     *
     * @return how many there were
     */
    int resolve(CaseId instruction, String controller, CustomerAction action, List<Identifier> identifiers) {
        List<CaseId> routed = routed(controller, action, identifiers);
        for (CaseId each : routed) {
            links.link(each, instruction, CaseLinks.Kind.RESOLVED_BY);
            evidence.append(
                    each,
                    "resolved-by-instruction",
                    Evidence.SYSTEM,
                    Map.of("instruction", instruction.toString(), "customer", controller));
        }
        return routed.size();
    }

    private List<CaseId> routed(String controller, CustomerAction action, List<Identifier> identifiers) {
        UUID[] candidates = identifiers.stream()
                .flatMap(each -> index.casesOf(each).stream())
                .map(CaseId::value)
                .distinct()
                .toArray(UUID[]::new);
        return jdbc.sql("""
                select id from privacy_case
                where id = any(:candidates) and role = 'processor' and controller = :controller and "right" = :right
                  and not exists (select from customer_instruction i where i.case_id = privacy_case.id)
                order by id""")
                .param("candidates", new SqlArrayValue("uuid", (Object[]) candidates))
                .param("controller", controller)
                .param("right", action.right().word())
                .query((row, number) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }
}
