package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseShredded;
import dev.habeas.cases.Vault;
import dev.habeas.cases.VaultFiles;
import dev.habeas.evidence.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents as proof of identity or authority: taken only where they are asked for, each encrypted under a key of its own, looked at,
 * and destroyed with that key at the decision. Source: EDPB Guidelines 01/2022, 73 to 79; GDPR Art. 5(1)(c), 5(1)(e).
 */
@Component
@Transactional
public class IdentityDocuments {

    private static final String NAME = "identity-document";
    private static final int MOST = 4;

    private final DocumentRows rows;
    private final Vault vault;
    private final VaultFiles files;
    private final VerifyIdentityProcess identity;
    private final CheckAuthorityProcess authority;
    private final IdentityProofs proofs;
    private final Evidence evidence;
    private final IdentitySettings settings;
    private final Clock clock;

    IdentityDocuments(
            DocumentRows rows,
            Vault vault,
            VaultFiles files,
            VerifyIdentityProcess identity,
            CheckAuthorityProcess authority,
            IdentityProofs proofs,
            Evidence evidence,
            IdentitySettings settings,
            Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.files = files;
        this.identity = identity;
        this.authority = authority;
        this.proofs = proofs;
        this.evidence = evidence;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the case waits for proof and the table asks for a document, or the requester was asked for a permission. */
    public boolean isAskedFor(CaseId id) {
        return identity.isAskedFor(id, AssuranceLevel.DOCUMENT) || authority.isAskedOfRequester(id);
    }

    /** The longest document that is taken, in bytes. */
    public long longest() {
        return settings.documentMaxSize().toBytes();
    }

    /**
     * Keeps a document and gives the case back to the people who verify.
     *
     * @param content as it was sent; its name is not wanted
     * @param actor who brings it, as evidence names them
     * @return the word of what is wrong: {@code not-asked}, {@code empty}, {@code large}, {@code type}, {@code many}; empty if
     *     it was kept
     */
    public Optional<String> keep(CaseId id, byte[] content, String actor) {
        Optional<String> fault = fault(id, content);
        if (fault.isEmpty()) {
            DocumentType type = DocumentType.of(content).orElseThrow();
            CaseId own = CaseId.random();
            write(own, content);
            rows.insert(own.value(), id, type, content.length, clock.instant());
            evidence.append(
                    id, "identity-document-received", actor, Map.of("document", own.toString(), "type", type.word()));
            proofs.arrived(id, actor);
        }
        return fault;
    }

    private Optional<String> fault(CaseId id, byte[] content) {
        if (!isAskedFor(id)) {
            return Optional.of("not-asked");
        }
        if (content.length == 0) {
            return Optional.of("empty");
        }
        if (content.length > longest()) {
            return Optional.of("large");
        }
        if (DocumentType.of(content).isEmpty()) {
            return Optional.of("type");
        }
        return rows.of(id).size() < MOST ? Optional.empty() : Optional.of("many");
    }

    /** What there is to be looked at, the oldest first; nothing once identity is decided. */
    public List<IdentityDocument> of(CaseId id) {
        return rows.of(id);
    }

    /** A document in the clear; who may look is decided before. Each look leaves evidence. Empty if it is gone. */
    public Optional<byte[]> look(CaseId id, UUID document, String person) {
        boolean there = rows.of(id).stream().anyMatch(each -> each.id().equals(document));
        Optional<byte[]> content =
                there ? files.open(new CaseId(document), NAME).map(IdentityDocuments::read) : Optional.empty();
        if (content.isPresent()) {
            evidence.append(id, "identity-document-shown", person, Map.of("document", document.toString()));
        }
        return content;
    }

    /** Destroys what was to be looked at, with its keys: somebody decided, or nobody will. Idempotent. */
    void destroy(CaseId id, String actor, String why) {
        List<CaseId> gone = rows.delete(id);
        if (!gone.isEmpty()) {
            gone.forEach(vault::shred);
            evidence.append(
                    id,
                    "identity-documents-destroyed",
                    actor,
                    Map.of("count", Integer.toString(gone.size()), "why", why));
        }
    }

    /** A case may end, or be taken back, before anybody decides. */
    @Scheduled(fixedDelayString = "${habeas.identity.document-sweep:PT5M}")
    public void sweep() {
        rows.cases().stream()
                .filter(id -> !isAskedFor(id))
                .forEach(id -> destroy(id, Evidence.SYSTEM, "no-longer-asked-for"));
    }

    @EventListener
    void onShredded(CaseShredded shredded) {
        destroy(shredded.caseId(), Evidence.SYSTEM, "case-shredded");
    }

    private void write(CaseId own, byte[] content) {
        try (OutputStream out = files.create(own, NAME)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("HABEAS-IDE-010 A document cannot be kept", e);
        }
    }

    private static byte[] read(InputStream file) {
        try (file) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("HABEAS-IDE-011 A document cannot be read", e);
        }
    }
}
