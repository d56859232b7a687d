package dev.habeas.instruction;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an OpenDSR request and says in our own words what its controller instructs. */
@Component
final class OpenDsrReader {

    /** The identities that can be looked up, and what they are called here. */
    static final Map<String, String> IDENTITIES = Map.ofEntries(
            Map.entry("email", "email"),
            Map.entry("controller_customer_id", "external-id"),
            Map.entry("android_advertising_id", "device-id"),
            Map.entry("android_id", "device-id"),
            Map.entry("fire_advertising_id", "device-id"),
            Map.entry("ios_advertising_id", "device-id"),
            Map.entry("ios_vendor_id", "device-id"),
            Map.entry("microsoft_advertising_id", "device-id"),
            Map.entry("microsoft_publisher_id", "device-id"),
            Map.entry("roku_advertising_id", "device-id"),
            Map.entry("roku_publisher_id", "device-id"));

    static final List<String> TYPES = List.of("access", "portability", "erasure");

    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final ObjectMapper json;
    private final Customers customers;
    private final OpenDsrSigner signer;

    OpenDsrReader(ObjectMapper json, Customers customers, OpenDsrSigner signer) {
        this.json = json;
        this.customers = customers;
        this.signer = signer;
    }

    /**
     * @param client whose request it is: it must belong to exactly one customer, or name it in our extension
     * @throws OpenDsrFault naming the member that is wrong, never its value
     */
    NewInstruction read(byte[] body, String client) {
        OpenDsrRequest request = parse(body);
        require(List.of("gdpr", "ccpa").contains(request.regulation()), "regulation", "must be gdpr or ccpa");
        String id = Objects.requireNonNullElse(request.subjectRequestId(), "");
        require(id.matches(UUID_FORM), "subject_request_id", "must be a UUID of version 4 in lower case");
        String type = Objects.requireNonNullElse(request.subjectRequestType(), "");
        require(TYPES.contains(type), "subject_request_type", "must be one of " + TYPES);
        return new NewInstruction(
                controller(request, client),
                type,
                new NewInstruction.Subject(null, identifiers(request)),
                time(request.submittedTime()),
                id,
                null,
                null);
    }

    private OpenDsrRequest parse(byte[] body) {
        try {
            return Objects.requireNonNull(json.readValue(body, OpenDsrRequest.class));
        } catch (IOException | NullPointerException e) {
            throw new OpenDsrFault(400, "body", "The body is not the JSON of an OpenDSR request.");
        }
    }

    private static OffsetDateTime time(@Nullable String text) {
        try {
            return OffsetDateTime.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeException e) {
            throw new OpenDsrFault(400, "submitted_time", "submitted_time must be a time as RFC 3339 writes it.");
        }
    }

    private static List<NewInstruction.Identifier> identifiers(OpenDsrRequest request) {
        List<NewInstruction.Identifier> found = new ArrayList<>();
        for (OpenDsrRequest.Identity each :
                Objects.requireNonNullElse(request.subjectIdentities(), List.<OpenDsrRequest.Identity>of())) {
            String type = IDENTITIES.get(Objects.requireNonNullElse(each.type(), ""));
            require(type != null, "subject_identities", "has a type that discovery does not list");
            require("raw".equals(each.format()), "subject_identities", "must be raw");
            found.add(new NewInstruction.Identifier(
                    Objects.requireNonNull(type), Objects.requireNonNullElse(each.value(), "")));
        }
        require(!found.isEmpty() && found.size() <= 20, "subject_identities", "must be 1 to 20");
        return found;
    }

    private String controller(OpenDsrRequest request, String client) {
        Object named = Objects.requireNonNullElse(request.extensions(), Map.<String, Map<String, Object>>of())
                .getOrDefault(signer.domain(), Map.of())
                .get("controller");
        List<String> own = customers.of(client);
        if (named instanceof String key && own.contains(key)) {
            return key;
        }
        if (named != null || own.isEmpty()) {
            throw new OpenDsrFault(403, "controller", "This client may not instruct for that controller.");
        }
        require(own.size() == 1, "extensions", "must name the controller, as the client belongs to several");
        return own.get(0);
    }

    private static void require(boolean holds, String member, String fault) {
        if (!holds) {
            throw new OpenDsrFault(400, member, member + " " + fault + ".");
        }
    }
}
