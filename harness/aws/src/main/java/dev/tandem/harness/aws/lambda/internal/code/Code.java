package dev.tandem.harness.aws.lambda.internal.code;

import java.nio.file.Path;

/** One version of a function's code; each who uses it retains it, and releases it in the end. */
public sealed interface Code permits UnpackedCode, ImageCode {

    /** Tells it from others, in Base64, as AWS does. */
    String sha256();

    /** Of the zip, in bytes; 0 for an image, as AWS tells it. */
    long size();

    /** Where its files are: the task root. */
    Path folder();

    /** One user more. */
    void retain();

    /** One user less; the last one removes the folder. */
    void release();
}
