package dev.habeas.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A key and a certificate for an OpenDSR processor, made with the JDK's own tool; no authority vouches for them. */
final class OpenDsrKeys {

    static final String DOMAIN = "opendsr.habeas.example";

    private static final char[] PASSWORD = "journeys".toCharArray();

    private OpenDsrKeys() {}

    static void make(Path directory, Map<String, Object> settings) {
        try {
            KeyStore store = store(directory.resolve("opendsr.p12"));
            settings.put("habeas.opendsr.domain", DOMAIN);
            settings.put(
                    "habeas.opendsr.key-file",
                    pem(
                            directory.resolve("opendsr-key.pem"),
                            "PRIVATE KEY",
                            store.getKey("opendsr", PASSWORD).getEncoded()));
            settings.put(
                    "habeas.opendsr.certificate-file",
                    pem(
                            directory.resolve("opendsr-cert.pem"),
                            "CERTIFICATE",
                            store.getCertificate("opendsr").getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "opendsr",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "30",
                "-dname",
                "CN=" + DOMAIN,
                "-ext",
                "san=dns:" + DOMAIN,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool ended with " + status);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static String pem(Path file, String kind, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n")
                .toString();
    }
}
