package dev.habeas.instruction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs what the company answers as an OpenDSR processor: SHA256withRSA over the raw body, in Base64. Source: OpenDSR 2.0
 * security guidelines.
 */
@Component
final class OpenDsrSigner {

    private final @Nullable String domain;
    private final @Nullable String certificate;
    private final @Nullable PrivateKey key;

    /** @throws IllegalStateException if only a part is configured, a file cannot be read, or the key is not the certificate's */
    OpenDsrSigner(OpenDsrSettings settings) {
        domain = settings.domain();
        if (domain == null) {
            certificate = null;
            key = null;
            return;
        }
        if (settings.certificateFile() == null || settings.keyFile() == null) {
            throw new IllegalStateException(
                    "HABEAS-INS-009 habeas.opendsr.domain needs habeas.opendsr.certificate-file and .key-file");
        }
        try {
            certificate = Files.readString(settings.certificateFile());
            key = key(settings.keyFile());
            if (!verifies(sign(new byte[] {1}), new byte[] {1})) {
                throw new IllegalStateException("HABEAS-INS-010 The OpenDSR key does not belong to the certificate");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("HABEAS-INS-011 The OpenDSR key or certificate cannot be used", e);
        }
    }

    boolean isConfigured() {
        return domain != null;
    }

    String domain() {
        return Objects.requireNonNull(domain);
    }

    /** The certificate as it lies in its file. */
    String certificate() {
        return Objects.requireNonNull(certificate);
    }

    String sign(byte[] body) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(Objects.requireNonNull(key));
            signature.update(body);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HABEAS-INS-012 Cannot sign as OpenDSR processor", e);
        }
    }

    private boolean verifies(String signed, byte[] body) throws GeneralSecurityException {
        X509Certificate own = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate().getBytes(StandardCharsets.US_ASCII)));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(own);
        signature.update(body);
        return signature.verify(Base64.getDecoder().decode(signed));
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
