package dev.tandem.rds.connection;

/** How one proves to PostgreSQL who one is. */
public enum AuthenticationKind {
    /** The password of {@code spring.datasource.password}. */
    PASSWORD,
    /** A token of IAM, made for each connection. */
    IAM,
    /** The password in a secret of Secrets Manager, which may be rotated. */
    SECRET
}
