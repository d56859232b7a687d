package dev.habeas.portability;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import dev.habeas.engine.ExternalWork;
import dev.habeas.packages.PackageTransfers;
import dev.habeas.processors.RetrySchedule;
import dev.habeas.processors.connector.RecipientRejectsException;
import dev.habeas.processors.connector.RecipientUnavailableException;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.stereotype.Component;

/** Does the work of "Transfer package": one attempt, and what follows from it. */
@Component
class TransferPackage implements ExternalWork {

    /** The detail that names the controller which is to get the data. */
    static final String RECEIVER = "receiver";

    private final CaseFiles files;
    private final PackageTransfers transfers;
    private final RetrySchedule schedule;

    TransferPackage(CaseFiles files, PackageTransfers transfers, RetrySchedule schedule) {
        this.files = files;
        this.transfers = transfers;
        this.schedule = schedule;
    }

    @Override
    public String topic() {
        return PortabilityProcess.TRANSFER_PACKAGE;
    }

    @Override
    public Outcome perform(LockedExternalTask task) {
        CaseId id = CaseId.of(
                Objects.requireNonNull(task.getVariables().getValue(RightVariables.CASE_ID.name(), String.class)));
        String receiver = receiver(id);
        int attempt = transfers.begin(id, receiver);
        if (schedule.isExhausted(attempt - 1)) {
            return givenUp(id, receiver, "attempts-exhausted");
        }
        try {
            transfers.send(id, receiver);
            return new Completed(() -> {
                transfers.taken(id, receiver);
                return Map.of();
            });
        } catch (RecipientRejectsException e) {
            return givenUp(id, receiver, e.code());
        } catch (RecipientUnavailableException e) {
            return schedule.isExhausted(attempt)
                    ? givenUp(id, receiver, e.code())
                    : new Failed(e.code(), schedule.pauseAfter(attempt, e.retryAfter()));
        }
    }

    private String receiver(CaseId id) {
        return files.read(id, Reader.system("transfer-package"))
                .map(CaseFile::details)
                .map(details -> details.get(RECEIVER))
                .orElse("unknown");
    }

    private Outcome givenUp(CaseId id, String receiver, String reason) {
        return new Impossible(PortabilityProcess.RECEIVER_UNREACHABLE, () -> transfers.givenUp(id, receiver, reason));
    }
}
