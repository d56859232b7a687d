package dev.habeas.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A relying party that signs tokens, with the means of the JDK alone. */
final class TokenSigner {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String algorithm;
    private final KeyPair keys;

    private TokenSigner(String algorithm, KeyPair keys) {
        this.algorithm = algorithm;
        this.keys = keys;
    }

    static TokenSigner rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new TokenSigner("RS256", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static TokenSigner ec() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new TokenSigner("ES256", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key, as a member of a JWK set. */
    String jwk() {
        if (keys.getPublic() instanceof RSAPublicKey rsa) {
            return """
                    {"kty": "RSA", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}""".formatted(number(rsa.getModulus(), 256), number(rsa.getPublicExponent(), 3));
        }
        ECPublicKey ec = (ECPublicKey) keys.getPublic();
        return """
                {"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "x": "%s", "y": "%s"}""".formatted(
                        number(ec.getW().getAffineX(), 32), number(ec.getW().getAffineY(), 32));
    }

    String sign(Map<String, ?> claims) {
        String signed =
                head(algorithm) + "." + BASE64.encodeToString(Json.write(claims).getBytes(UTF_8));
        try {
            Signature signature =
                    Signature.getInstance(algorithm.equals("RS256") ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token says that it has no signature, and has none. */
    String unsigned(Map<String, ?> claims) {
        return head("none") + "." + BASE64.encodeToString(Json.write(claims).getBytes(UTF_8)) + ".";
    }

    /** The public key, which everybody knows, taken as if it were a shared secret. */
    String confused(Map<String, ?> claims) {
        String signed =
                head("HS256") + "." + BASE64.encodeToString(Json.write(claims).getBytes(UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            return signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String head(String algorithm) {
        return BASE64.encodeToString(
                "{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm).getBytes(UTF_8));
    }

    private static String number(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[length];
        int from = Math.max(0, bytes.length - length);
        byte[] digits = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(digits, 0, fixed, length - digits.length, digits.length);
        return BASE64.encodeToString(fixed);
    }
}
