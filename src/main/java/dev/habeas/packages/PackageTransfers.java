package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.VaultFiles;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.Endpoint;
import dev.habeas.processors.connector.FileTransfer;
import dev.habeas.processors.connector.RecipientRejectsException;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends packages directly to another controller, and keeps how that went. Source: GDPR Art. 20(2). */
@Component
public class PackageTransfers {

    private final PackageSettings settings;
    private final TransferRows rows;
    private final Packages packages;
    private final VaultFiles files;
    private final FileTransfer transfer;
    private final Evidence evidence;

    PackageTransfers(
            PackageSettings settings,
            TransferRows rows,
            Packages packages,
            VaultFiles files,
            FileTransfer transfer,
            Evidence evidence) {
        this.settings = settings;
        this.rows = rows;
        this.packages = packages;
        this.files = files;
        this.transfer = transfer;
        this.evidence = evidence;
    }

    /** Whether a controller of this key is registered. */
    public boolean knows(String receiver) {
        return settings.receivers().containsKey(receiver);
    }

    /** Counts an attempt, in a transaction of its own, before it is made. @return which it is, from 1 */
    public int begin(CaseId subject, String receiver) {
        return rows.begin(subject, receiver);
    }

    /**
     * Sends the package of a case once.
     *
     * @throws dev.habeas.processors.connector.RecipientUnavailableException if a later attempt may succeed
     * @throws RecipientRejectsException if it would not, or the receiver does not take it, is no longer registered, or
     *     there is nothing to send
     */
    public Answer send(CaseId subject, String receiver) {
        Receiver to = settings.receivers().get(receiver);
        if (to == null) {
            throw new RecipientRejectsException("receiver-unknown");
        }
        if (packages.of(subject).filter(built -> built.rows() > 0).isEmpty()) {
            throw new RecipientRejectsException("nothing-to-send");
        }
        UUID id = UUID.nameUUIDFromBytes((subject + " transfer").getBytes(StandardCharsets.UTF_8));
        Answer answer = transfer.send(
                id,
                "application/zip",
                () -> files.open(subject, Packages.FILE).orElseThrow(FileNotFoundException::new),
                new Endpoint(to.url(), to.secret(), to.timeLimit()));
        return switch (answer.state()) {
            case DONE, ACCEPTED -> answer;
            case REFUSED, NOT_FOUND ->
                throw new RecipientRejectsException(answer.reason() == null ? "refused" : answer.reason());
        };
    }

    /** The receiver has it. Runs in the caller's transaction. */
    public void taken(CaseId subject, String receiver) {
        rows.settle(subject, "taken", null);
        Map<String, String> facts = new HashMap<>(Map.of("receiver", receiver));
        packages.of(subject).ifPresent(built -> facts.put("digest", "sha256-" + built.digest()));
        evidence.append(subject, "package-transferred", Evidence.SYSTEM, facts);
    }

    /** It is given up; the person gets the package instead. Runs in the caller's transaction. */
    public void givenUp(CaseId subject, String receiver, String reason) {
        rows.settle(subject, "given-up", reason);
        evidence.append(
                subject, "package-not-transferred", Evidence.SYSTEM, Map.of("receiver", receiver, "reason", reason));
    }
}
