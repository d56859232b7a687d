package dev.habeas.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Encrypts mail under the key of its case. */
@Component
final class VaultNoticeCipher implements NoticeCipher {

    private static final String PLACE = "notice";

    private final Vault vault;

    VaultNoticeCipher(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte[] seal(CaseId caseId, byte[] plain) {
        return vault.seal(caseId, PLACE, PersonalText.of(new String(plain, UTF_8)));
    }

    @Override
    public Optional<byte[]> open(CaseId caseId, byte[] sealed) {
        return vault.unseal(caseId, PLACE, sealed).map(text -> text.reveal().getBytes(UTF_8));
    }
}
