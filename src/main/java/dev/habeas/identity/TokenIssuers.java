package dev.habeas.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/** The relying parties whose tokens count, with the keys they had at start. */
@Component
class TokenIssuers {

    private static final String NOBODY = "none";

    private final List<TokenIssuer> issuers;
    private final ObjectMapper json;
    private final Clock clock;

    TokenIssuers(TokenSettings settings, ObjectMapper json, Clock clock) {
        this.issuers = settings.issuers().entrySet().stream()
                .map(each -> new TokenIssuer(each.getKey(), each.getValue()))
                .toList();
        this.json = json;
        this.clock = clock;
    }

    boolean knows(String name) {
        return issuers.stream().anyMatch(each -> each.name().equals(name));
    }

    /** @throws TokenRefusedException unless a registered issuer signed it for us and it is good now */
    Vouching read(String token) throws TokenRefusedException {
        String said = issuerSaid(token);
        for (TokenIssuer issuer : issuers) {
            if (issuer.is(said)) {
                return issuer.read(token, clock);
            }
        }
        throw new TokenRefusedException("issuer", NOBODY);
    }

    /** Only to choose the keys: nothing is proven yet. */
    private String issuerSaid(String token) throws TokenRefusedException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new TokenRefusedException("malformed", NOBODY);
        }
        try {
            return json.readTree(Base64.getUrlDecoder().decode(parts[1]))
                    .path("iss")
                    .asText();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new TokenRefusedException("malformed", NOBODY);
        } catch (IOException e) {
            throw new TokenRefusedException("malformed", NOBODY);
        }
    }
}
