package dev.tandem.harness.aws.lambda.internal.code;

import java.nio.file.Path;

/** One version of the code, unpacked; each who uses it retains it, and releases it in the end. */
public final class UnpackedCode {

    private final CodeStore store;
    private final String sha256;
    private final long size;
    private final Path folder;
    private int users;

    UnpackedCode(CodeStore store, String sha256, long size, Path folder) {
        this.store = store;
        this.sha256 = sha256;
        this.size = size;
        this.folder = folder;
    }

    /** Of the zip, in Base64, as AWS tells it. */
    public String sha256() {
        return sha256;
    }

    /** Of the zip, in bytes. */
    public long size() {
        return size;
    }

    /** Where it is unpacked: the task root. */
    public Path folder() {
        return folder;
    }

    /** One user more. */
    public void retain() {
        synchronized (store) {
            users++;
        }
    }

    /** One user less; the last one removes the folder. */
    public void release() {
        synchronized (store) {
            users--;
            if (users == 0) {
                store.forget(this);
            }
        }
    }
}
