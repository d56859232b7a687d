package dev.habeas.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.habeas.cases.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Keyed hash of a request, so that two bodies can be compared without keeping them. Order and blanks of the JSON do not matter. */
@Component
public class BodyMac {

    private final ObjectMapper json;
    private final KeyRing ring;

    BodyMac(ObjectMapper json, KeyRing ring) {
        this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        this.ring = ring;
    }

    /** @param request a body as it was read: equal bodies give equal hashes */
    public byte[] of(Object request) {
        try {
            return ring.blindIndexes(json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8))
                    .get(0);
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("HABEAS-INT-002 The request cannot be hashed");
        }
    }
}
