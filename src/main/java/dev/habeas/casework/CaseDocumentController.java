package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.identity.IdentityDocument;
import dev.habeas.identity.IdentityDocuments;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands a document that proves an identity to the one person who verifies it, as a file and never as part of a page. */
@Controller
class CaseDocumentController {

    private final Cases cases;
    private final OpenTasks tasks;
    private final IdentityDocuments documents;

    CaseDocumentController(Cases cases, OpenTasks tasks, IdentityDocuments documents) {
        this.cases = cases;
        this.tasks = tasks;
        this.documents = documents;
    }

    /** @throws AccessDeniedException for everybody who has not claimed the task of verifying this identity */
    @PostMapping("/cases/{id}/documents/{document}")
    ResponseEntity<byte[]> look(@PathVariable UUID id, @PathVariable UUID document, Authentication person) {
        PrivacyCase subject = cases.get(new CaseId(id));
        if (!Access.verifies(person, tasks.of(subject.reference()))) {
            throw new AccessDeniedException("Only who verifies the identity looks at the document");
        }
        Optional<IdentityDocument> found = documents.of(subject.id()).stream()
                .filter(each -> each.id().equals(document))
                .findFirst();
        Optional<byte[]> content = documents.look(subject.id(), document, person.getName());
        if (found.isEmpty() || content.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String name = subject.reference().value() + "." + found.get().type().word();
        return ResponseEntity.ok()
                .contentType(found.get().type().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content.get());
    }
}
