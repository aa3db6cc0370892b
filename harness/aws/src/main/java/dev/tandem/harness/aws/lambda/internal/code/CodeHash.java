package dev.tandem.harness.aws.lambda.internal.code;

import software.amazon.awssdk.core.SdkBytes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The hash of a zip, in Base64, as Lambda tells it. */
final class CodeHash {

    private CodeHash() {}

    static String of(SdkBytes zip) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(zip.asByteArrayUnsafe()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
