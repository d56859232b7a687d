package dev.habeas.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.OwnerOnlyFile;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key that signs checkpoints, from a PEM file with a private and a public block. Its loss hurts no evidence: earlier
 * checkpoints carry their public key. Its theft lets the thief sign made-up chains.
 */
final class SigningKey {

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private SigningKey(String pem) throws GeneralSecurityException {
        privateKey = Ed25519.privateKey(block(pem, "PRIVATE KEY"));
        publicKey = block(pem, "PUBLIC KEY");
        byte[] probe = "probe".getBytes(UTF_8);
        if (!Ed25519.verify(publicKey, probe, Ed25519.sign(privateKey, probe))) {
            throw new GeneralSecurityException("The keys are no pair");
        }
    }

    /**
     * Opens the key file.
     *
     * @param create whether a missing file is created with a fresh key
     * @throws IllegalStateException if it is missing and may not be created, cannot be read, is damaged, or is open to
     *     group or others
     */
    static SigningKey open(Path path, boolean create) {
        OwnerOnlyFile file = new OwnerOnlyFile(path, "Evidence signing key file");
        if (!file.exists()) {
            if (!create) {
                throw file.missing();
            }
            file.createIfAbsent(generate());
        }
        String content = file.read();
        try {
            return new SigningKey(content);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw file.corrupt();
        }
    }

    /** The public key, X.509 SubjectPublicKeyInfo. */
    byte[] publicKey() {
        return publicKey.clone();
    }

    /** The public key as an evidence file shows it. */
    String publicKeyHex() {
        return HexFormat.of().formatHex(publicKey);
    }

    byte[] sign(byte[] message) {
        try {
            return Ed25519.sign(privateKey, message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A checkpoint cannot be signed", e);
        }
    }

    private static String generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                    + pem("PUBLIC KEY", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An evidence signing key cannot be generated", e);
        }
    }

    private static String pem(String label, byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }

    private static byte[] block(String pem, String label) throws GeneralSecurityException {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new GeneralSecurityException("No " + label);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
