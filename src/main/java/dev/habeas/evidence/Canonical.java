package dev.habeas.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The bytes that are hashed and signed, described in the package documentation so that others can make them too. */
final class Canonical {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Canonical() {}

    /** Lower-case hex of the hash of an entry; its own {@code hash} member plays no part. */
    static String hash(String caseId, EvidenceFile.Entry entry) {
        Map<String, Object> members = new TreeMap<>();
        members.put("actor", entry.actor());
        members.put("at", entry.at());
        members.put("caseId", caseId);
        members.put("facts", new TreeMap<>(entry.facts()));
        members.put("prev", entry.prevHash());
        members.put("seq", entry.seq());
        members.put("type", entry.type());
        return sha256(json(members).getBytes(UTF_8));
    }

    /** What a checkpoint signs. */
    static byte[] signed(String caseId, long length, String headHash, String at) {
        Map<String, Object> members = new TreeMap<>();
        members.put("at", at);
        members.put("caseId", caseId);
        members.put("format", EvidenceFile.FORMAT);
        members.put("head", headHash);
        members.put("length", length);
        return json(members).getBytes(UTF_8);
    }

    static String facts(Map<String, String> facts) {
        return json(new TreeMap<>(facts));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, ?> sorted) {
        try {
            return JSON.writeValueAsString(sorted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
