package dev.habeas.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How people prove who they are.
 *
 * @param publicUrl where people reach the public pages; links in mail begin with it; null means the application's own port
 * @param relyingParties names of the API clients whose word counts that somebody is signed in; null means none
 * @param linkValidity how long a link in a mail is good
 * @param codeValidity how long the six digits in a mail are good
 * @param attempts wrong codes after which nothing of a mail is valid any more
 * @param codesPerCoolOff how many mails with a code a case gets within the cool-off
 * @param coolOff how long no new code is issued after too many mails or too many wrong attempts
 * @param contactCoolOff how long a mailbox on file proves nothing by itself after it took the place of another
 * @param proofWithin how long a person has time to send what we asked for
 * @param answerMargin how long before the answer is due waiting for proof ends in any case
 * @param documentMaxSize the longest document that is taken as proof
 * @param documentSweep how often documents are looked for that nobody has to look at any more
 * @param postsPerMinute attempts to confirm from one network address in a minute
 */
@Validated
@ConfigurationProperties("habeas.identity")
record IdentitySettings(
        @Nullable URI publicUrl,
        @Nullable Set<String> relyingParties,
        @DefaultValue("PT48H") Duration linkValidity,
        @DefaultValue("PT15M") Duration codeValidity,
        @Min(1) @Max(10) @DefaultValue("5") int attempts,
        @Min(1) @Max(20) @DefaultValue("3") int codesPerCoolOff,
        @DefaultValue("PT24H") Duration coolOff,
        @DefaultValue("P14D") Duration contactCoolOff,
        @DefaultValue("P30D") Duration proofWithin,
        @DefaultValue("P3D") Duration answerMargin,
        @DefaultValue("5MB") DataSize documentMaxSize,
        @DefaultValue("PT5M") Duration documentSweep,
        @Min(1) @DefaultValue("20") int postsPerMinute) {

    boolean trusts(String client) {
        return relyingParties != null && relyingParties.contains(client);
    }
}
