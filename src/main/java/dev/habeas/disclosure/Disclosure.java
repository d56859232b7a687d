package dev.habeas.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register; codes and dates only.
 *
 * @param agencyKind {@code police}, {@code prosecutor}, {@code court}, {@code regulator}, {@code litigant} or {@code other}
 * @param country of the agency, ISO 3166-1
 * @param role {@code processor} if the data is a customer's
 * @param customer the customer; null in the role of a controller
 * @param status {@code received}, {@code rejected}, {@code disclosed} or {@code told}
 * @param noticeAt before when the person is not told; null if at once, never, or not decided
 * @param decidedAt when it was disclosed or rejected
 * @param customerToldAt when the customer was told before it was disclosed; null in any other case
 * @param customerAnswer {@code agrees}, {@code silent} or {@code objects}; null if it was not told before, or not heard yet
 * @param objectBy until when the customer may object; null if it was not told before, or told on a release that knew no day
 */
public record Disclosure(
        UUID id,
        String agencyKind,
        String country,
        String role,
        @Nullable String customer,
        Instant receivedAt,
        Instant respondBy,
        String status,
        @Nullable String legalBasis,
        @Nullable String necessity,
        @Nullable String scope,
        @Nullable String notice,
        @Nullable Instant noticeAt,
        @Nullable String channel,
        @Nullable Instant decidedAt,
        @Nullable Instant toldAt,
        @Nullable Instant customerToldAt,
        @Nullable String customerAnswer,
        @Nullable Instant objectBy) {}
