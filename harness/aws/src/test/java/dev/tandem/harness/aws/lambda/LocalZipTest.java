package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;
import dev.tandem.harness.testing.probe.Probe;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Code that a request names by its path, as it would name one in S3. */
class LocalZipTest {

    @AutoClose private static TestLambda lambda = TestLambda.start(settings -> settings);

    @TempDir private Path folder;

    @Guarantee(
            area = Area.LAMBDA,
            aws =
                    "A zip may have 50 MB in a request, a larger one comes from S3, and 250 MB"
                            + " unzipped are the limit",
            source = "Lambda Developer Guide, Lambda quotas",
            differs =
                    "there is no S3: the key in the bucket local-files is a path on this machine,"
                            + " and other buckets are refused; templates hand over larger ones that"
                            + " way")
    @Test
    void a_zip_is_taken_from_its_path_by_a_new_function_and_by_an_update() throws IOException {
        Path zip = folder.resolve("code.zip");
        Files.write(zip, Zips.of(Probe.class).asByteArray());
        lambda.create("local", Probe.class, function -> function.code(at(zip.toString())));

        lambda.client()
                .updateFunctionCode(update ->
                        update.functionName("local").s3Bucket("local-files").s3Key(zip.toString()));

        assertThat(lambda.answer("local", "environment").has("AWS_LAMBDA_FUNCTION_NAME")).isTrue();
    }

    @Test
    void what_is_no_zip_on_this_machine_or_too_large_is_refused_by_its_path() throws IOException {
        assertRefused(at("code.zip"), "Code.S3Key: 'code.zip' has to be the absolute path");
        Path none = folder.resolve("none.zip");
        assertRefused(at(none.toString()), "'%s' has to be the absolute path".formatted(none));
        assertRefused(at(folder.toString()), "has to be the absolute path of a zip");
        Path large = folder.resolve("large.zip");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(250 * 1024 * 1024 + 1);
        }
        assertRefused(at(large.toString()), "has 262144001 bytes, unzipped it must be smaller");
        assertRefused(
                at(large.toString()).andThen(code -> code.zipFile(Zips.of(Probe.class))),
                "Code.S3Key: is there beside ZipFile");
        assertRefused(
                at(large.toString()).andThen(code -> code.s3ObjectVersion("1")),
                "Code.S3ObjectVersion: is not supported by the harness");
    }

    private static Consumer<FunctionCode.Builder> at(String key) {
        return code -> code.s3Bucket("local-files").s3Key(key);
    }

    private static void assertRefused(Consumer<FunctionCode.Builder> code, String why) {
        assertThatThrownBy(() -> lambda.create("refused", Probe.class, each -> each.code(code)))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining(why);
    }
}
