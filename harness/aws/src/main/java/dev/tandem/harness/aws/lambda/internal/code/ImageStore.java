package dev.tandem.harness.aws.lambda.internal.code;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.image.Image;
import dev.tandem.harness.aws.lambda.internal.image.ImageUri;
import dev.tandem.harness.engines.process.TemporaryFolder;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays images out, each once: functions of the same image share its folder. */
public final class ImageStore {

    private final Path folder;
    private final Map<String, ImageCode> built = new HashMap<>();
    private int folders;

    /**
     * @param folder below which they are laid out
     */
    public ImageStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Lays an image out, or finds it laid out; to be released by the caller.
     *
     * @param text names a Dockerfile: {@code file:///…/Dockerfile}, with build arguments as a query
     * @throws AwsException if there is none, or it can't be carried out without Docker
     */
    public synchronized ImageCode build(String text) {
        ImageUri uri = ImageUri.of(text);
        String sha = CodeHash.of(SdkBytes.fromUtf8String(uri + "\n" + files(uri.context())));
        ImageCode code = built.computeIfAbsent(sha, _ -> buildNew(uri, sha));
        code.retain();
        return code;
    }

    private ImageCode buildNew(ImageUri uri, String sha) {
        Path target = folder.resolve("image-" + ++folders);
        try {
            return new ImageCode(this, uri.uri(), sha, Image.build(uri, target));
        } catch (AwsException | UncheckedIOException e) {
            new TemporaryFolder(target).delete();
            throw e;
        }
    }

    /** What tells that nothing has changed: names, sizes and times of all that may be copied. */
    private static String files(Path context) {
        try (Stream<Path> files = Files.walk(context)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ImageStore::described)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the image can't be read: " + context, e);
        }
    }

    private static String described(Path file) {
        try {
            return "%s %s %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void forget(ImageCode code) {
        built.remove(code.sha256());
        new TemporaryFolder(code.image().root()).delete();
    }
}
