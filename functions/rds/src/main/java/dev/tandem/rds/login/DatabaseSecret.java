package dev.tandem.rds.login;

import dev.tandem.rds.secret.SecretUnavailableException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a secret as RDS makes it: {@code {"username":…,"password":…}}, whatever else is in it. */
final class DatabaseSecret {

    private DatabaseSecret() {}

    static DatabaseLogin login(String secret, String json, @Nullable String userOrNull) {
        JsonNode fields = tree(secret, json);
        String user = fields.path("username").asString(userOrNull == null ? "" : userOrNull);
        String password = fields.path("password").asString("");
        if (user.isEmpty() || password.isEmpty()) {
            throw new SecretUnavailableException(
                    "The secret %s has no %s: it is to be JSON such as RDS makes it, with username and password"
                            .formatted(secret, password.isEmpty() ? "password" : "username"));
        }
        return new DatabaseLogin(user, password);
    }

    /** What is wrong with it is not quoted: it is a secret. */
    private static JsonNode tree(String secret, String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new SecretUnavailableException(
                    "The secret %s is no JSON: it is to be such as RDS makes it, with username and password"
                            .formatted(secret));
        }
    }
}
