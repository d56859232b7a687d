package dev.habeas.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * The evidence of one case as handed out. Everything in it is text exactly as it was hashed and signed, so that the file
 * means the same whatever reads it. Binary values are lower-case hex.
 *
 * @param format {@value #FORMAT}
 * @param publicKey the Ed25519 key that signed the checkpoint, in X.509 SubjectPublicKeyInfo form
 */
@JsonPropertyOrder({"format", "caseId", "entries", "checkpoint", "publicKey"})
public record EvidenceFile(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) String caseId,
        @JsonProperty(required = true) List<Entry> entries,
        @JsonProperty(required = true) Checkpoint checkpoint,
        @JsonProperty(required = true) String publicKey) {

    static final String FORMAT = "habeas-evidence/1";

    /** What stands for the hash of the entry before the first. */
    static final String NO_HASH = "0".repeat(64);

    public EvidenceFile {
        entries = List.copyOf(entries);
    }

    /**
     * One thing that happened.
     *
     * @param seq 1 for the first, without gaps
     * @param at ISO-8601 in UTC, at most to the microsecond
     * @param actor id of a staff user or API client, or {@code system}
     */
    @JsonPropertyOrder({"seq", "at", "type", "actor", "facts", "prevHash", "hash"})
    public record Entry(
            @JsonProperty(required = true) long seq,
            @JsonProperty(required = true) String at,
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) String actor,
            @JsonProperty(required = true) Map<String, String> facts,
            @JsonProperty(required = true) String prevHash,
            @JsonProperty(required = true) String hash) {}

    /**
     * Our signature under the chain as it was at that time.
     *
     * @param length how many entries it covers, from the first
     * @param headHash hash of the last of them, 64 zeros if there is none
     * @param at ISO-8601 in UTC, at most to the microsecond
     * @param keyFingerprint SHA-256 of the public key
     */
    @JsonPropertyOrder({"length", "headHash", "at", "keyFingerprint", "signature"})
    public record Checkpoint(
            @JsonProperty(required = true) long length,
            @JsonProperty(required = true) String headHash,
            @JsonProperty(required = true) String at,
            @JsonProperty(required = true) String keyFingerprint,
            @JsonProperty(required = true) String signature) {}
}
