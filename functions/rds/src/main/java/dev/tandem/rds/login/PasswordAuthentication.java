package dev.tandem.rds.login;

/**
 * A password that does not change.
 *
 * @param login the same for each connection
 */
public record PasswordAuthentication(DatabaseLogin login) implements Authentication {

    @Override
    public String advice(DatabaseLogin refused) {
        return "look at spring.datasource.username and spring.datasource.password";
    }
}
