package dev.habeas.portal;

import dev.habeas.cases.CaseMessages;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.Collisions;
import dev.habeas.identity.IdentityDocuments;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a document as proof of identity, from whoever has the pass of the case and only if one was asked for. */
@Controller
class StatusDocumentController {

    private final StatusPages pages;
    private final AccessCodes codes;
    private final IdentityDocuments documents;

    StatusDocumentController(StatusPages pages, AccessCodes codes, IdentityDocuments documents) {
        this.pages = pages;
        this.codes = codes;
        this.documents = documents;
    }

    /** @param file only what is in it counts; its name and type are made up by the sender */
    @PostMapping("/privacy/status/{token}/document")
    ModelAndView take(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute(name = "w", binding = false) PortalWords words,
            Model model)
            throws IOException {
        PrivacyCase subject = pages.locked(new LinkToken(token), words, model);
        if (!codes.isValid(new LinkToken(token), new LinkToken(pass))) {
            return StatusPages.passed(model);
        }
        Optional<String> fault = keep(subject, file);
        fault.ifPresentOrElse(
                word -> model.addAttribute("documentFault", "document." + word),
                () -> model.addAttribute("documentKept", true));
        pages.unlocked(subject, new LinkToken(pass), words, model);
        return new ModelAndView(
                "portal/status", model.asMap(), fault.isPresent() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }

    private Optional<String> keep(PrivacyCase subject, @Nullable MultipartFile file) throws IOException {
        if (file != null && file.getSize() > documents.longest()) {
            return Optional.of("large");
        }
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return Collisions.repeated(() -> documents.keep(subject.id(), content, CaseMessages.REQUESTER));
    }
}
