package dev.tandem.harness.sam;

import dev.tandem.harness.aws.lambda.LambdaService;
import dev.tandem.harness.engines.process.TemporaryFolder;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A function's code: a zip, a jar, or a folder that becomes a zip. */
public final class DeploymentPackage {

    /** Lambda Developer Guide, "Lambda quotas": larger ones go by S3. */
    private static final long MOST_IN_A_REQUEST = 50 * 1024 * 1024;

    private final Path path;

    private DeploymentPackage(Path path) {
        this.path = path;
    }

    /**
     * @param uri as the template has it, relative to it
     */
    static DeploymentPackage of(Template template, String uri) {
        return at(template.file().toAbsolutePath().resolveSibling(uri).normalize());
    }

    /** The code at that place, which need not be there yet. */
    public static DeploymentPackage at(Path path) {
        return new DeploymentPackage(path);
    }

    boolean isThere() {
        return Files.exists(path);
    }

    /**
     * Hands it over as Lambda takes it: in the request, or by its path where it is too large for
     * one, as {@code sam deploy} has it taken from S3.
     *
     * @param deployment takes it, before it returns
     * @return what that returns
     * @throws UncheckedIOException if it can't be read
     */
    public <T> T handOver(Function<FunctionCode, T> deployment) {
        return Files.isDirectory(path) ? folder(deployment) : file(deployment);
    }

    private <T> T folder(Function<FunctionCode, T> deployment) {
        byte[] zip = read(FolderZip::of);
        if (zip.length <= MOST_IN_A_REQUEST) {
            return deployment.apply(inRequest(zip));
        }
        TemporaryFolder temporary = TemporaryFolder.create("tandem-code-");
        try {
            return deployment.apply(byPath(Files.write(temporary.resolve("code.zip"), zip)));
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be handed over as a zip".formatted(path), e);
        } finally {
            temporary.delete();
        }
    }

    private <T> T file(Function<FunctionCode, T> deployment) {
        boolean fits = read(Files::size) <= MOST_IN_A_REQUEST;
        return deployment.apply(fits ? inRequest(read(Files::readAllBytes)) : byPath(path));
    }

    private static FunctionCode inRequest(byte[] zip) {
        return FunctionCode.builder().zipFile(SdkBytes.fromByteArrayUnsafe(zip)).build();
    }

    private static FunctionCode byPath(Path zip) {
        return FunctionCode.builder()
                .s3Bucket(LambdaService.LOCAL_FILES)
                .s3Key(zip.toAbsolutePath().toString())
                .build();
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException("No code could be read from " + path, e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Path path) throws IOException;
    }
}
