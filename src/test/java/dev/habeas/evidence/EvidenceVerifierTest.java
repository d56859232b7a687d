package dev.habeas.evidence;

import static dev.habeas.evidence.SampleEvidence.chain;
import static dev.habeas.evidence.SampleEvidence.checkpoint;
import static dev.habeas.evidence.SampleEvidence.file;
import static dev.habeas.evidence.SampleEvidence.linked;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evidence file is in the hands of someone who does not trust us, or of someone who tampered with it. */
class EvidenceVerifierTest {

    @TempDir
    static Path keys;

    private static SigningKey ours;
    private static SigningKey theirs;

    private final List<EvidenceFile.Entry> entries = new ArrayList<>(chain(5));
    private EvidenceFile.Checkpoint checkpoint = new EvidenceFile.Checkpoint(0, "", "", "", "");

    @BeforeAll
    static void createKeys() {
        ours = SigningKey.open(keys.resolve("ours.pem"), true);
        theirs = SigningKey.open(keys.resolve("theirs.pem"), true);
    }

    @BeforeEach
    void signWhole() {
        checkpoint = checkpoint(ours, entries);
    }

    @Test
    void anHonestFileHolds() {
        assertThat(problems(entries, checkpoint)).isEmpty();
        assertThat(problems(List.of(), checkpoint(ours, List.of()))).isEmpty();
    }

    @Test
    void theHashIsThatOfTheDocumentedText() {
        String text = "{\"actor\":\"system\",\"at\":\"2026-03-05T09:00:01Z\",\"caseId\":\"" + SampleEvidence.CASE
                + "\",\"facts\":{\"count\":\"1\",\"state\":\"done\"},\"prev\":\"" + "0".repeat(64)
                + "\",\"seq\":1,\"type\":\"receipt-received\"}";

        assertThat(entries.get(0).hash()).isEqualTo(Canonical.sha256(text.getBytes(UTF_8)));
    }

    @Test
    void aFlippedBitInAnyByteOfTheFileIsDetected() {
        byte[] honest = file(chain(2), checkpoint(ours, chain(2)), ours).getBytes(UTF_8);
        List<String> undetected = new ArrayList<>();
        for (int i = 0; i < honest.length; i++) {
            byte[] forged = honest.clone();
            forged[i] ^= (byte) (1 << (i % 7));
            if (EvidenceVerifier.verify(new String(forged, UTF_8), Optional.empty())
                    .holds()) {
                undetected.add("bit " + i % 7 + " of byte " + i);
            }
        }
        assertThat(undetected).isEmpty();
    }

    @Test
    void aChangedFactIsNamedByItsEntry() {
        EvidenceFile.Entry e = entries.get(2);
        entries.set(2, entry(e, Map.of("count", "9", "state", "done"), e.hash()));

        assertThat(problems(entries, checkpoint)).containsExactly("entry 3: its content is not what was hashed");
    }

    @Test
    void aChangedFactWithItsHashMadeAnewBreaksTheLink() {
        EvidenceFile.Entry e = entries.get(2);
        EvidenceFile.Entry open = entry(e, Map.of("count", "9"), "");
        entries.set(2, entry(open, open.facts(), Canonical.hash(SampleEvidence.CASE, open)));

        assertThat(problems(entries, checkpoint)).containsExactly("entry 4: does not follow from the entry before it");
    }

    @Test
    void aMissingEntryIsDetected() {
        entries.remove(2);

        assertThat(problems(entries, checkpoint))
                .contains(
                        "entry 3: is numbered 4 (removed, added or moved)",
                        "entry 3: does not follow from the entry before it",
                        "checkpoint: covers 5 entries, the file has 4");
    }

    @Test
    void aCutTailIsDetected() {
        for (int length = 0; length < 5; length++) {
            assertThat(problems(entries.subList(0, length), checkpoint))
                    .containsExactly(
                            "checkpoint: covers 5 entries, the file has " + length,
                            "checkpoint: was made over another last entry");
        }
    }

    @Test
    void anEntryAddedBehindTheCheckpointIsDetected() {
        entries.add(linked(entries, "2026-03-05T09:00:09Z", Map.of()));

        assertThat(problems(entries, checkpoint)).contains("checkpoint: covers 5 entries, the file has 6");
    }

    @Test
    void movedAndDoubledEntriesAreDetected() {
        List<EvidenceFile.Entry> swapped = new ArrayList<>(entries);
        Collections.swap(swapped, 1, 3);
        List<EvidenceFile.Entry> doubled = new ArrayList<>(entries);
        doubled.add(3, entries.get(2));

        assertThat(problems(swapped, checkpoint)).contains("entry 2: is numbered 4 (removed, added or moved)");
        assertThat(problems(doubled, checkpoint)).contains("entry 4: is numbered 3 (removed, added or moved)");
    }

    @Test
    void aRewrittenChainNeedsOurKey() {
        List<EvidenceFile.Entry> rewritten = chain(4);
        rewritten.add(linked(rewritten, "2026-03-05T09:00:05Z", Map.of("state", "refused")));
        EvidenceFile.Checkpoint moved = new EvidenceFile.Checkpoint(
                5, rewritten.get(4).hash(), checkpoint.at(), checkpoint.keyFingerprint(), checkpoint.signature());

        assertThat(problems(rewritten, moved)).containsExactly("checkpoint: signature is wrong");
        assertThat(problems(rewritten, checkpoint(theirs, rewritten)))
                .contains("checkpoint: signature is wrong", "checkpoint: names another key than the file");
    }

    @Test
    void aFileSignedAnewWithAnotherKeyAgreesWithItselfButNotWithTheTrustedKey() {
        String forged = file(entries, checkpoint(theirs, entries), theirs);
        String fingerprint = Canonical.sha256(ours.publicKey());

        assertThat(EvidenceVerifier.verify(forged, Optional.empty()).holds()).isTrue();
        assertThat(EvidenceVerifier.verify(forged, Optional.of(fingerprint)).problems())
                .containsExactly("public key: is not the trusted key");
        assertThat(EvidenceVerifier.verify(file(entries, checkpoint, ours), Optional.of(fingerprint))
                        .holds())
                .isTrue();
    }

    @Test
    void aFileOfAnotherCaseIsDetected() {
        String other =
                file(entries, checkpoint, ours).replace(SampleEvidence.CASE, SampleEvidence.CASE.replace('f', 'a'));

        assertThat(EvidenceVerifier.verify(other, Optional.empty()).problems())
                .contains("entry 1: its content is not what was hashed", "checkpoint: signature is wrong");
    }

    @Test
    void membersThatNobodyHashedAreRefused() {
        String honest = file(entries, checkpoint, ours);
        for (String forged : List.of(
                honest.replaceFirst("\\{", "{\"note\":\"x\","),
                honest.replaceFirst("\"seq\":1", "\"seq\":1,\"note\":\"x\""),
                honest.replaceFirst("\"seq\":1", "\"seq\":1,\"seq\":1"),
                honest.replaceFirst("\"seq\":1", "\"seq\":\"1\""),
                honest.replaceFirst("\"seq\":1", "\"seq\":1.0"),
                honest.replaceFirst("\"seq\":1,", ""),
                honest.replaceFirst("\"count\":\"1\"", "\"count\":1"),
                honest.replaceFirst("\"type\":\"receipt-received\"", "\"type\":null"),
                honest.replaceFirst("\"count\":\"1\"", "\"count\":null"),
                honest.replaceFirst("\"entries\":\\[", "\"entries\":[null,"),
                honest + "{}",
                "",
                "null",
                "[]")) {
            assertThat(forged).isNotEqualTo(honest);
            assertThat(EvidenceVerifier.verify(forged, Optional.empty()).holds())
                    .as(forged)
                    .isFalse();
        }
    }

    private static EvidenceFile.Entry entry(EvidenceFile.Entry e, Map<String, String> facts, String hash) {
        return new EvidenceFile.Entry(e.seq(), e.at(), e.type(), e.actor(), facts, e.prevHash(), hash);
    }

    private static List<String> problems(List<EvidenceFile.Entry> entries, EvidenceFile.Checkpoint checkpoint) {
        return EvidenceVerifier.verify(file(entries, checkpoint, ours), Optional.empty())
                .problems();
    }
}
