package dev.tandem.harness.aws.lambda.internal.code;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.engines.process.TemporaryFolder;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Unpacks zips, each once: functions with the same zip share a folder, which goes when the last of
 * its users has let go of it.
 */
public final class CodeStore {

    private static final int MOST_ZIPPED = 50 * 1024 * 1024;

    private final Path folder;
    private final Map<String, UnpackedCode> unpacked = new HashMap<>();
    private int folders;

    /**
     * @param folder below which it unpacks
     */
    public CodeStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks a zip that came in a request, or finds it unpacked; to be released by the caller.
     *
     * @throws AwsException if it is larger than 50 MB, unpacks to more than 250 MB, holds nothing,
     *     is no zip, or reaches outside its folder
     */
    public UnpackedCode unpack(SdkBytes zip) {
        int size = zip.asByteArrayUnsafe().length;
        if (size > MOST_ZIPPED) {
            throw new AwsException(
                    413,
                    "RequestEntityTooLargeException",
                    "Code.ZipFile: has %s bytes, the limit is %s".formatted(size, MOST_ZIPPED));
        }
        return unpackUploaded(zip);
    }

    /**
     * The same of one that did not come in a request and may be larger: what counts is what it
     * unpacks to.
     */
    public synchronized UnpackedCode unpackUploaded(SdkBytes zip) {
        UnpackedCode code = remembered(zip).orElseGet(() -> known(zip));
        code.retain();
        return code;
    }

    private Optional<UnpackedCode> remembered(SdkBytes zip) {
        return unpacked.values().stream().filter(code -> code.isRemembered(zip)).findFirst();
    }

    private UnpackedCode known(SdkBytes zip) {
        return unpacked.computeIfAbsent(CodeHash.of(zip), sha -> unpackNew(zip, sha));
    }

    private UnpackedCode unpackNew(SdkBytes zip, String sha) {
        Path target = folder.resolve("code-" + ++folders);
        try {
            Files.createDirectories(target);
            new Zip(zip).unpack(target);
        } catch (IOException e) {
            new TemporaryFolder(target).delete();
            throw new UncheckedIOException("The code cannot be unpacked into " + target, e);
        } catch (AwsException e) {
            new TemporaryFolder(target).delete();
            throw e;
        }
        return new UnpackedCode(this, sha, zip, target);
    }

    synchronized void forget(UnpackedCode code) {
        unpacked.remove(code.sha256());
        new TemporaryFolder(code.folder()).delete();
    }
}
