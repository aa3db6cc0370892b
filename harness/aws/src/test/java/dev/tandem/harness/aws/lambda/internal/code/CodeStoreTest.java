package dev.tandem.harness.aws.lambda.internal.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.testing.Zips;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class CodeStoreTest {

    @TempDir private Path folder;

    private CodeStore store;

    @BeforeEach
    void open() {
        store = new CodeStore(folder.resolve("code"));
    }

    @Test
    void one_zip_is_unpacked_once_for_all_its_users_and_removed_after_the_last() {
        UnpackedCode one = store.unpack(Zips.ofFile("lib/a.txt", "hello"));
        UnpackedCode other = store.unpack(Zips.ofFile("lib/a.txt", "hello"));

        assertThat(one.folder().resolve("lib/a.txt")).hasContent("hello");
        assertThat(other.folder()).isEqualTo(one.folder());

        one.release();
        assertThat(other.folder()).isDirectory();
        other.release();
        assertThat(other.folder()).doesNotExist();
    }

    @Test
    void another_zip_has_a_folder_of_its_own() {
        UnpackedCode one = store.unpack(Zips.ofFile("a.txt", "hello"));
        UnpackedCode other = store.unpack(Zips.ofFile("a.txt", "good bye"));

        assertThat(other.folder()).isNotEqualTo(one.folder());
        assertThat(other.sha256()).isNotEqualTo(one.sha256());
    }

    @Test
    void a_zip_that_reaches_outside_its_folder_is_refused() throws IOException {
        assertRefused(
                Zips.ofFile("../evil.txt", "boo"),
                "'../evil.txt' would be unpacked outside the task root");

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(Files::isRegularFile);
        }
    }

    @Test
    void more_than_250_megabytes_unzipped_are_refused_whatever_the_zip_says() throws IOException {
        assertRefused(
                Zips.ofZeros("zeros", 251), "Unzipped size must be smaller than 262144000 bytes");

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(Files::isRegularFile);
        }
    }

    @Test
    void more_than_50_megabytes_zipped_are_refused() {
        SdkBytes tooMuch = SdkBytes.fromByteArrayUnsafe(new byte[50 * 1024 * 1024 + 1]);

        assertThatThrownBy(() -> store.unpack(tooMuch))
                .isInstanceOfSatisfying(
                        AwsException.class, e -> assertThat(e.status()).isEqualTo(413))
                .hasMessageContaining("the limit is 52428800");
    }

    @Test
    void what_is_no_zip_is_refused() {
        assertRefused(SdkBytes.fromUtf8String("no zip"), "Could not unzip uploaded file");
    }

    private void assertRefused(SdkBytes zip, String why) {
        assertThatThrownBy(() -> store.unpack(zip))
                .isInstanceOfSatisfying(
                        AwsException.class,
                        e -> assertThat(e.code()).isEqualTo("InvalidParameterValueException"))
                .hasMessageContaining(why);
    }
}
