package dev.tandem.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.sam.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ImageTemplateTest {

    private static final Path ZIPS = Path.of("..", "..", "template.yaml");

    @TempDir Path folder;

    @Test
    void it_is_a_template_that_the_harness_takes() throws IOException {
        Path file = folder.resolve("template.yaml");
        Files.writeString(file, ImageTemplate.of(Files.readString(ZIPS)));
        String image = "file:///context/Dockerfile";

        assertThatCode(() ->
                        Template.read(file)
                                .check(
                                        Map.of(
                                                "OpenApi",
                                                "true",
                                                "ReadModelUrl",
                                                "jdbc:postgresql://db/carts",
                                                "ReadModelUser",
                                                "mia",
                                                "CommandsImage",
                                                image,
                                                "ReadModelImage",
                                                image,
                                                "UpkeepImage",
                                                image)))
                .doesNotThrowAnyException();
    }

    @Test
    void but_for_what_is_shipped_it_is_the_template_of_zips() throws IOException {
        String zips = Files.readString(ZIPS);

        String images = ImageTemplate.of(zips);

        assertThat(images).doesNotContain("CodeUri", "SnapStart", "Handler:", "Runtime:", "Face");
        assertThat(images.lines().filter(line -> !isOfImages(line)))
                .containsExactlyElementsOf(
                        zips.lines()
                                .filter(line -> !isOfZips(line))
                                .map(line -> line.replace("${Face} ", ""))
                                .toList());
    }

    private static boolean isOfImages(String line) {
        return line.matches(
                " *(PackageType|ImageUri|CommandsImage|ReadModelImage|UpkeepImage): .*");
    }

    private static boolean isOfZips(String line) {
        return line.matches(" *(CodeUri|SnapStart|Handler|Runtime|Face|IsLean): .*");
    }

    @Test
    void a_template_that_has_become_another_one_is_told() {
        assertThatThrownBy(() -> ImageTemplate.of("Parameters:\n  Prefix: {Type: String}\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("template.yaml has nothing any more that matches")
                .hasMessageContaining("Face");
    }
}
