package dev.habeas.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.habeas.cases.CaseId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a mail, who takes it, and what happens around failures, whatever carries the mail. */
class OutboxIT {

    private static OutboxFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new OutboxFixture();
    }

    @AfterAll
    static void stop() throws Exception {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.jdbc.sql("delete from notice").update();
        fixture.events.clear();
    }

    @Test
    void nothingReadableIsStored() {
        fixture.enqueue();

        String row = fixture.jdbc
                .sql("select notice::text || encode(sealed, 'escape') from notice")
                .query(String.class)
                .single();
        assertThat(row).contains("erasure-acknowledgement").doesNotContain("CANARY", "anna", "Antrag", "example.org");
    }

    @Test
    void mailOfARolledBackTransactionIsNeverSent() {
        fixture.transactions.executeWithoutResult(status -> {
            fixture.outbox.enqueue(new Notice(OutboxFixture.CASE, OutboxFixture.ANNA, OutboxFixture.letter()));
            status.setRollbackOnly();
        });
        List<NoticeId> delivered = new ArrayList<>();

        fixture.sender((id, to, letter) -> delivered.add(id)).sendDue();

        assertThat(delivered).isEmpty();
    }

    @Test
    void deliveryHappensOutsideATransactionAndIsReportedOnce() {
        NoticeId id = fixture.enqueue();
        List<String> seen = new ArrayList<>();
        NoticeSender sender = fixture.sender((notice, to, letter) -> {
            seen.add(fixture.state(notice));
            seen.add(to.value());
            seen.add(letter.text());
        });

        sender.sendDue();
        sender.sendDue();

        assertThat(seen).containsExactly("sending 1", "anna@example.org", "Guten Tag Zyx-CANARY,\n");
        assertThat(fixture.state(id)).isEqualTo("sent 1");
        assertThat(fixture.events)
                .filteredOn(NoticeSent.class::isInstance)
                .containsExactly(new NoticeSent(
                        id, OutboxFixture.CASE, new NoticeKind("erasure-acknowledgement"), fixture.clock.instant()));
    }

    @Test
    void mailHeldByACrashedSenderIsTakenAgainAfterTheLeaseOnly() {
        NoticeId id = fixture.enqueue();
        List<NoticeId> delivered = new ArrayList<>();
        assertThatThrownBy(() -> fixture.sender((notice, to, letter) -> {
                            throw new OutOfMemoryError("crash");
                        })
                        .sendDue())
                .isInstanceOf(OutOfMemoryError.class);
        NoticeSender next = fixture.sender((notice, to, letter) -> delivered.add(notice));

        fixture.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        next.sendDue();
        assertThat(delivered).isEmpty();

        fixture.clock.advance(Duration.ofSeconds(1));
        next.sendDue();
        assertThat(delivered).containsExactly(id);
        assertThat(fixture.state(id)).isEqualTo("sent 2");
    }

    @Test
    void listenerThatThrowsUndoesTheRecordSoThatItIsReportedLater() {
        NoticeId id = fixture.enqueue();
        NoticeSender failing = new NoticeSender(
                fixture.rows,
                fixture.cipher,
                (notice, to, letter) -> {},
                fixture.transactions,
                event -> {
                    throw new IllegalStateException();
                },
                fixture.properties,
                fixture.clock);

        failing.sendDue();

        assertThat(fixture.state(id)).isEqualTo("sending 1");
    }

    @Test
    void exhaustedAttemptsFailWithTheLastCode() {
        NoticeId id = fixture.enqueue();
        NoticeSender sender = fixture.sender((notice, to, letter) -> {
            throw new DeliveryException("CONNECT", false);
        });

        sender.sendDue();
        assertThat(fixture.state(id)).isEqualTo("queued 1 CONNECT");
        fixture.clock.advance(Duration.ofMinutes(1));
        sender.sendDue();
        assertThat(fixture.state(id)).isEqualTo("queued 2 CONNECT");
        fixture.clock.advance(Duration.ofMinutes(5));
        sender.sendDue();

        assertThat(fixture.state(id)).isEqualTo("failed 3 CONNECT");
        assertThat(fixture.events)
                .filteredOn(NoticeFailed.class::isInstance)
                .containsExactly(
                        new NoticeFailed(id, OutboxFixture.CASE, new NoticeKind("erasure-acknowledgement"), "CONNECT"));
    }

    @Test
    void mailWithoutItsKeyFailsAtOnce() {
        NoticeId id = fixture.enqueue();
        fixture.cipher.destroy(OutboxFixture.CASE);

        fixture.sender((notice, to, letter) -> {}).sendDue();

        assertThat(fixture.state(id)).isEqualTo("failed 1 KEY-DESTROYED");
    }

    @Test
    void shreddingACaseRemovesItsMailAndNoOther() {
        fixture.enqueue();
        CaseId other = CaseId.random();
        fixture.transactions.executeWithoutResult(
                status -> fixture.outbox.enqueue(new Notice(other, OutboxFixture.ANNA, OutboxFixture.letter())));
        DeliveredMails page = new DeliveredMails(fixture.jdbc, fixture.cipher);
        fixture.sender(new BuiltInOutboxTransport()).sendDue();
        assertThat(page.latest()).hasSize(2);

        assertThat(fixture.outbox.deleteOf(OutboxFixture.CASE)).isEqualTo(1);
        assertThat(fixture.outbox.deleteOf(OutboxFixture.CASE)).isZero();

        assertThat(page.latest()).extracting(DeliveredMail::caseId).containsExactly(other.value());
    }

    @Test
    void rowsHeldByAnotherSenderAreSkipped() {
        for (int i = 0; i < 15; i++) {
            fixture.enqueue();
        }
        List<NoticeId> mine = new ArrayList<>();
        List<NoticeId> others = new ArrayList<>();
        fixture.transactions.executeWithoutResult(status -> {
            var now = fixture.clock.instant();
            fixture.rows.claim(now, now.plus(Duration.ofMinutes(15)), 10).forEach(row -> mine.add(row.id()));
            Thread second = new Thread(
                    () -> fixture.sender((id, to, letter) -> others.add(id)).sendDue());
            second.start();
            try {
                second.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(mine).hasSize(10);
        assertThat(others).hasSize(5).doesNotContainAnyElementsOf(mine);
    }

    @Test
    void columnsHoldNoTextBesideCodes() {
        List<String> texts = fixture.jdbc
                .sql(
                        "select column_name from information_schema.columns where table_name = 'notice' and data_type = 'text'")
                .query(String.class)
                .list();

        assertThat(texts).containsExactlyInAnyOrder("kind", "state", "last_error_code");
    }
}
