package dev.habeas.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored API clients. */
@Repository
class ApiClients {

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiClients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ApiClient> withToken(ApiToken token) {
        return jdbc.sql("select id, name, scopes from api_client where token_hash = :hash and revoked_at is null")
                .param("hash", token.hash())
                .query(ApiClients::read)
                .optional();
    }

    boolean exists(String name) {
        return jdbc.sql("select exists (select from api_client where name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if a client has or had this name */
    ApiClient add(String name, Set<Scope> scopes, ApiToken token) {
        ApiClient client = new ApiClient(UUID.randomUUID(), name, scopes);
        jdbc.sql("insert into api_client (id, name, token_hash, scopes, created_at)"
                        + " values (:id, :name, :hash, :scopes, :now)")
                .param("id", client.id())
                .param("name", name)
                .param("hash", token.hash())
                .param("scopes", scopes.stream().map(Scope::text).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return client;
    }

    /** @return whether there was such a client with a valid token */
    boolean revoke(UUID id) {
        return jdbc.sql("update api_client set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                > 0;
    }

    private static ApiClient read(ResultSet row, int number) throws SQLException {
        Array scopes = row.getArray("scopes");
        return new ApiClient(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.stream((String[]) scopes.getArray())
                        .flatMap(text -> Scope.parse(text).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
