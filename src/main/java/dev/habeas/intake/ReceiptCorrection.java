package dev.habeas.intake;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/**
 * The body of {@code POST /api/v1/requests/{id}/receipt-correction}.
 *
 * @param receivedAt when the request really reached the company: not later than on record, at most 400 days ago
 */
record ReceiptCorrection(@NotNull OffsetDateTime receivedAt) {}
