package dev.tandem.rds.login;

/**
 * Who connects, and what proves it.
 *
 * @param user the role in PostgreSQL
 * @param password its password, or a token in its place
 */
public record DatabaseLogin(String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseLogin[user=%s]".formatted(user);
    }
}
