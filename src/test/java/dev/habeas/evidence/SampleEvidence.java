package dev.habeas.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Evidence files made by hand, honest and forged. */
final class SampleEvidence {

    static final String CASE = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private SampleEvidence() {}

    static List<EvidenceFile.Entry> chain(int length) {
        List<EvidenceFile.Entry> entries = new ArrayList<>();
        for (int seq = 1; seq <= length; seq++) {
            entries.add(linked(entries, "2026-03-05T09:00:0" + seq + "Z", Map.of("count", "" + seq, "state", "done")));
        }
        return entries;
    }

    /** The next entry with a right link and hash. */
    static EvidenceFile.Entry linked(List<EvidenceFile.Entry> before, String at, Map<String, String> facts) {
        String prev = before.isEmpty()
                ? EvidenceFile.NO_HASH
                : before.get(before.size() - 1).hash();
        EvidenceFile.Entry open =
                new EvidenceFile.Entry(before.size() + 1L, at, "receipt-received", "system", facts, prev, "");
        return new EvidenceFile.Entry(
                open.seq(), at, open.type(), open.actor(), facts, prev, Canonical.hash(CASE, open));
    }

    static EvidenceFile.Checkpoint checkpoint(SigningKey key, List<EvidenceFile.Entry> entries) {
        String head = entries.isEmpty()
                ? EvidenceFile.NO_HASH
                : entries.get(entries.size() - 1).hash();
        String at = "2026-03-05T10:00:00Z";
        byte[] signature = key.sign(Canonical.signed(CASE, entries.size(), head, at));
        return new EvidenceFile.Checkpoint(
                entries.size(),
                head,
                at,
                Canonical.sha256(key.publicKey()),
                HexFormat.of().formatHex(signature));
    }

    static String file(List<EvidenceFile.Entry> entries, EvidenceFile.Checkpoint checkpoint, SigningKey shown) {
        return json(new EvidenceFile(EvidenceFile.FORMAT, CASE, entries, checkpoint, shown.publicKeyHex()));
    }

    static String json(EvidenceFile file) {
        try {
            return new ObjectMapper().writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
