/** How one proves to PostgreSQL who one is: a token of IAM, a secret, a password. */
@NullMarked
package dev.tandem.rds.login;

import org.jspecify.annotations.NullMarked;
