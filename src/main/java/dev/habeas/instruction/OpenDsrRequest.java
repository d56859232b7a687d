package dev.habeas.instruction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an OpenDSR request, as far as it is read here. Members that are not known are ignored, as the protocol wants.
 *
 * @param submittedTime when the person asked the controller
 * @param extensions by the processor's domain; ours may name the {@code controller} for a client of several customers
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record OpenDsrRequest(
        @JsonProperty("regulation") @Nullable String regulation,
        @JsonProperty("subject_request_id") @Nullable String subjectRequestId,
        @JsonProperty("subject_request_type") @Nullable String subjectRequestType,
        @JsonProperty("submitted_time") @Nullable String submittedTime,
        @JsonProperty("subject_identities") @Nullable List<Identity> subjectIdentities,
        @JsonProperty("extensions") @Nullable Map<String, Map<String, Object>> extensions) {

    /** One thing by which the person can be found. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Identity(
            @JsonProperty("identity_type") @Nullable String type,
            @JsonProperty("identity_value") @Nullable String value,
            @JsonProperty("identity_format") @Nullable String format) {

        @Override
        public String toString() {
            return "Identity[***]";
        }
    }

    @Override
    public String toString() {
        return "OpenDsrRequest[***]";
    }
}
