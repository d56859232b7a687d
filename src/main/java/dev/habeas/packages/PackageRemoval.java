package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.VaultFiles;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Action;
import dev.habeas.processors.HoldsData;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.RecipientData;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Destroys packages and the exports they were made of once nobody can fetch them any more. Idempotent; two nodes may do it
 * at the same time. What a legal hold covers stays until the hold is over. Source: GDPR Art. 5(1)(c) and (e).
 */
@Component
class PackageRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(PackageRemoval.class);

    private final VaultFiles files;
    private final Cases cases;
    private final PackageLinks links;
    private final Packages packages;
    private final Instructions instructions;
    private final RecipientData exports;
    private final List<HoldsData> holds;
    private final PackageLife life;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final Clock clock;

    PackageRemoval(
            VaultFiles files,
            Cases cases,
            PackageLinks links,
            Packages packages,
            Instructions instructions,
            RecipientData exports,
            List<HoldsData> holds,
            PackageLife life,
            Evidence evidence,
            TransactionOperations transactions,
            Clock clock) {
        this.files = files;
        this.cases = cases;
        this.links = links;
        this.packages = packages;
        this.instructions = instructions;
        this.exports = exports;
        this.holds = List.copyOf(holds);
        this.life = life;
        this.evidence = evidence;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${habeas.packages.removal-poll:PT15M}")
    void work() {
        files.casesWith(List.of(Packages.FILE, RecipientData.FILES)).forEach(this::look);
    }

    private void look(CaseId id) {
        try {
            transactions.executeWithoutResult(status -> removeIfDue(id));
        } catch (RuntimeException e) {
            LOG.error(
                    "HABEAS-PKG-007 The package of case {} cannot be removed, tried again later: {}",
                    id,
                    e.getClass().getName());
        }
    }

    private void removeIfDue(CaseId id) {
        PrivacyCase subject = cases.get(id);
        life.due(subject, links.ofCase(id))
                .filter(due -> clock.instant().isAfter(due.at()))
                .filter(due -> files.has(id, List.of(Packages.FILE, RecipientData.FILES)))
                .ifPresent(due -> remove(id, due.cause()));
    }

    private void remove(CaseId id, PackageLife.Cause cause) {
        List<Instruction> exported = instructions.of(id).stream()
                .filter(each -> each.action() == Action.EXPORT)
                .toList();
        if (isHeld(id, exported)) {
            return;
        }
        packages.remove(id);
        exported.forEach(each -> exports.delete(id, each.id()));
        evidence.append(
                id,
                "package-removed",
                Evidence.SYSTEM,
                Map.of("cause", cause.word(), "exports", Integer.toString(exported.size())));
    }

    private boolean isHeld(CaseId id, List<Instruction> exported) {
        Set<String> from = exported.stream().map(Instruction::processor).collect(Collectors.toSet());
        return holds.stream().anyMatch(each -> !each.heldAmong(id, from).isEmpty());
    }
}
