package dev.tandem.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Harness;
import dev.tandem.images.FunctionImage.Face;
import dev.tandem.images.FunctionImage.Functions;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The packaged artifacts as images, laid out by the Dockerfile that Docker takes. */
@Tag("thorough")
class CartOnImagesTest {

    private static final Path PROJECT = Path.of("..", "..");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Face.class)
    void a_cart_is_made_and_shown_by_functions_whose_caches_were_trained(Face face)
            throws IOException {
        ImageContext context = new ImageContext(PROJECT, folder.resolve("context"));
        for (Functions functions : Functions.values()) {
            FunctionImage image = new FunctionImage(functions, face);
            context.prepare(image);
            Training.train(image, context.taskRoot(image));
        }
        Files.copy(
                PROJECT.resolve("aws/images/Dockerfile"), context.folder().resolve("Dockerfile"));
        // what a RUN of Docker's would train with
        Files.createDirectories(context.folder().resolve("training"));
        Path template = folder.resolve("template.yaml");
        Files.writeString(
                template, ImageTemplate.of(Files.readString(PROJECT.resolve("template.yaml"))));

        try (Harness harness = Harness.start()) {
            String database = harness.jdbcUrl("carts_" + face.name().toLowerCase(Locale.ROOT));
            harness.deploy(
                    template,
                    Map.of(
                            "OpenApi",
                            "true",
                            "ReadModelUrl",
                            database,
                            "ReadModelUser",
                            "postgres",
                            "CommandsImage",
                            uri(context, Functions.COMMANDS, face),
                            "ReadModelImage",
                            uri(context, Functions.READ_MODEL, face),
                            "UpkeepImage",
                            uri(context, Functions.UPKEEP, face)));

            assertThat(
                            harness.invoke(
                                    "createCart:live",
                                    "{\"cartId\":\"c1\",\"userAccountId\":\"mia\"}"))
                    .contains("\"version\":1");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(harness.invoke("getCart:live", "{\"cartId\":\"c1\"}"))
                                    .contains("\"userAccountId\":\"mia\""));
            // where a cache was not used, the JVM says so
            assertThat(harness.report()).doesNotContain("[aot");
        }
    }

    private static String uri(ImageContext context, Functions functions, Face face) {
        return "%s?FUNCTIONS=%s"
                .formatted(
                        context.folder().resolve("Dockerfile").toUri(),
                        new FunctionImage(functions, face).name());
    }
}
