package dev.tandem.harness.aws.lambda.internal.code;

import software.amazon.awssdk.core.SdkBytes;

import java.lang.ref.SoftReference;
import java.nio.file.Path;

/** One version of the code, unpacked; each who uses it retains it, and releases it in the end. */
public final class UnpackedCode implements Code {

    private final String sha256;
    private final long size;
    private final SoftReference<SdkBytes> zip;
    private final Path folder;
    private final Users users;

    UnpackedCode(CodeStore store, String sha256, SdkBytes zip, Path folder) {
        this.users = new Users(store, () -> store.forget(this));
        this.sha256 = sha256;
        this.size = zip.asByteArrayUnsafe().length;
        this.zip = new SoftReference<>(zip);
        this.folder = folder;
    }

    /** Whether that very zip is still at hand: told without its hash, which takes long. */
    boolean isRemembered(SdkBytes other) {
        return other.equals(zip.get());
    }

    /** Of the zip, in Base64, as AWS tells it. */
    @Override
    public String sha256() {
        return sha256;
    }

    /** Of the zip, in bytes. */
    @Override
    public long size() {
        return size;
    }

    /** Where it is unpacked: the task root. */
    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void retain() {
        users.retain();
    }

    @Override
    public void release() {
        users.release();
    }
}
