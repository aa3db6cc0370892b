package dev.tandem.core.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells a command's request from others, in whatever way it is said. */
final class RequestFingerprint {

    private RequestFingerprint() {}

    /**
     * SHA-256 of its type's simple name, of the request as it was sent, and of its caller if there
     * is one, in hexadecimal: nobody is told another's answer.
     */
    static String of(Command<?> command) {
        String request =
                command.requestOrNull() == null
                        ? CanonicalRequest.of(command.body())
                        : command.requestOrNull();
        String named =
                command.body().getClass().getSimpleName()
                        + "\n"
                        + request
                        + command.caller().map(caller -> "\n" + caller).orElse("");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(named.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
