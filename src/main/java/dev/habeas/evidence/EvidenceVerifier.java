package dev.habeas.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks an evidence file without the application: every hash, every link, and the signature over the whole. Without a
 * trusted key it shows only that the file agrees with itself; anyone can sign a made-up file with a key of his own.
 */
public final class EvidenceVerifier {

    private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2})+");
    private static final ObjectMapper STRICT = strict();

    private EvidenceVerifier() {}

    /**
     * Checks the file.
     *
     * @param json the text of the file
     * @param trustedKey fingerprint of the key the file must be signed with, lower-case hex; empty to accept any
     */
    public static Verdict verify(String json, Optional<String> trustedKey) {
        EvidenceFile file;
        try {
            file = STRICT.readValue(json, EvidenceFile.class);
        } catch (JsonProcessingException e) {
            return unreadable();
        }
        if (file == null || !EvidenceFile.FORMAT.equals(file.format())) {
            return unreadable();
        }
        List<String> problems = new ArrayList<>();
        checkEntries(file, problems);
        checkCheckpoint(file, problems);
        String fingerprint = HEX.matcher(file.publicKey()).matches()
                ? Canonical.sha256(HexFormat.of().parseHex(file.publicKey()))
                : "";
        if (!fingerprint.equals(file.checkpoint().keyFingerprint())) {
            problems.add("checkpoint: names another key than the file");
        }
        if (trustedKey.isPresent() && !trustedKey.get().equals(fingerprint)) {
            problems.add("public key: is not the trusted key");
        }
        return new Verdict(file.entries().size(), fingerprint, problems);
    }

    private static void checkEntries(EvidenceFile file, List<String> problems) {
        String before = EvidenceFile.NO_HASH;
        long expected = 1;
        for (EvidenceFile.Entry entry : file.entries()) {
            if (entry.seq() != expected) {
                problems.add("entry " + expected + ": is numbered " + entry.seq() + " (removed, added or moved)");
            }
            if (!entry.prevHash().equals(before)) {
                problems.add("entry " + expected + ": does not follow from the entry before it");
            }
            if (!entry.hash().equals(Canonical.hash(file.caseId(), entry))) {
                problems.add("entry " + expected + ": its content is not what was hashed");
            }
            before = entry.hash();
            expected++;
        }
    }

    private static void checkCheckpoint(EvidenceFile file, List<String> problems) {
        EvidenceFile.Checkpoint checkpoint = file.checkpoint();
        int size = file.entries().size();
        if (checkpoint.length() != size) {
            problems.add("checkpoint: covers " + checkpoint.length() + " entries, the file has " + size);
        }
        String head =
                size == 0 ? EvidenceFile.NO_HASH : file.entries().get(size - 1).hash();
        if (!checkpoint.headHash().equals(head)) {
            problems.add("checkpoint: was made over another last entry");
        }
        byte[] message = Canonical.signed(file.caseId(), checkpoint.length(), checkpoint.headHash(), checkpoint.at());
        if (!HEX.matcher(checkpoint.signature()).matches()
                || !HEX.matcher(file.publicKey()).matches()
                || !Ed25519.verify(
                        HexFormat.of().parseHex(file.publicKey()),
                        message,
                        HexFormat.of().parseHex(checkpoint.signature()))) {
            problems.add("checkpoint: signature is wrong");
        }
    }

    private static Verdict unreadable() {
        return new Verdict(0, "", List.of("file: is not evidence in the form " + EvidenceFile.FORMAT));
    }

    /** Nothing may be in the file that the checks do not see: no unknown, double, missing or reinterpreted member. */
    private static ObjectMapper strict() {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }
}
