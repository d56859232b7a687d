package dev.habeas.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Finds the client of a token; a found one is remembered for half a minute, so a revoked token lives that much longer. */
@Component
class TokenLookup {

    static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 1000;

    private final ApiClients clients;
    private final Clock clock;
    private final Map<String, Found> cache = new ConcurrentHashMap<>();

    TokenLookup(ApiClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    Optional<ApiClient> find(ApiToken token) {
        String key = HexFormat.of().formatHex(token.hash());
        Instant now = clock.instant();
        Found found = cache.get(key);
        if (found != null && now.isBefore(found.until())) {
            return Optional.of(found.client());
        }
        cache.remove(key);
        Optional<ApiClient> client = clients.withToken(token);
        client.ifPresent(known -> remember(key, new Found(known, now.plus(REMEMBERED))));
        return client;
    }

    /** On this node at once; on others when their memory runs out. */
    void forgetAll() {
        cache.clear();
    }

    private void remember(String key, Found found) {
        if (cache.size() >= MOST) {
            cache.clear();
        }
        cache.put(key, found);
    }

    private record Found(ApiClient client, Instant until) {}
}
