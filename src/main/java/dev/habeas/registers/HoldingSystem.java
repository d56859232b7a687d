package dev.habeas.registers;

import java.util.List;

/**
 * What one system holds and why; its key is the key of the recipient register.
 *
 * @param purposes keys
 * @param categories keys
 * @param sources keys
 * @param retention key
 * @param recipients keys of those who get data from it
 * @param decisions keys of decision points that use it
 * @param providedByPerson whether what it holds came from the person, observed use included. Source: GDPR Art. 20(1)
 */
public record HoldingSystem(
        List<String> purposes,
        List<String> categories,
        List<String> sources,
        String retention,
        List<String> recipients,
        List<String> decisions,
        boolean providedByPerson) {}
