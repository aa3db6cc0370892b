package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.tandem.harness.Harness;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.lambda.AssetImageCodeProps;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EcrImageCode;
import software.amazon.awscdk.services.lambda.EcrImageCodeProps;
import software.amazon.awssdk.services.lambda.model.PackageType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions that are shipped as images, beside the same as zips. */
@Tag("thorough")
class ImageSynthesisTest {

    private static final List<String> SHIPPED =
            List.of("Code", "Runtime", "Handler", "SnapStart", "PackageType");

    @TempDir Path folder;

    @Test
    void an_image_says_itself_what_it_runs() {
        Synthesis images = carts("images", ImageSynthesisTest::image);

        assertThat(functions(images).values())
                .hasSize(14)
                .allSatisfy(function -> {
                    assertThat(function.path("PackageType").asString("")).isEqualTo("Image");
                    assertThat(function.path("Code").toString())
                            .contains("ImageUri", "/carts:commands-1");
                    assertThat(function.propertyNames())
                            .doesNotContain("Runtime", "Handler", "SnapStart");
                    assertThat(function.at("/Environment/Variables/MAIN_CLASS").asString(""))
                            .isEqualTo("com.example.Shop");
                });
    }

    @Test
    void but_for_what_is_shipped_all_is_as_with_zips() {
        Map<String, JsonNode> images = functions(carts("images", ImageSynthesisTest::image));
        Map<String, JsonNode> zips = functions(carts("zips", this::zip));

        assertThat(images.keySet()).isEqualTo(zips.keySet());
        images.forEach((name, function) ->
                assertThat(rest(function))
                        .as(name)
                        .isEqualTo(rest(requireNonNull(zips.get(name)))));
    }

    @Test
    void an_image_that_cdk_makes_of_a_folder_is_deployed_by_the_harness() throws IOException {
        Path context = Files.createDirectories(folder.resolve("context"));
        Files.createDirectories(context.resolve("shop-lean/jars"));
        Files.writeString(
                context.resolve("Dockerfile"),
                """
                FROM public.ecr.aws/lambda/java:25
                ARG FUNCTIONS
                COPY ${FUNCTIONS}/ ${LAMBDA_TASK_ROOT}/
                CMD ["com.example.Shop::handleRequest"]
                """);
        FunctionSettings functions =
                FunctionSettings.Builder.create()
                        .image(
                                Code.fromAssetImage(
                                        context.toString(),
                                        AssetImageCodeProps.builder()
                                                .buildArgs(Map.of("FUNCTIONS", "shop-lean"))
                                                .platform(Platform.LINUX_ARM64)
                                                .build()))
                        .mainClass("com.example.Shop")
                        .build();

        Synthesis shop =
                Synthesis.of(
                        folder.resolve("shop"),
                        "shop",
                        stack ->
                                EventSourcedAggregate.Builder.create(stack, "Order")
                                        .type("order", "orderId")
                                        .functions(functions)
                                        .commands("placeOrder")
                                        .build());

        assertThat(Files.readString(folder.resolve("shop/shop.assets.json")))
                .contains("\"platform\": \"linux/arm64\"");
        assertThat(functions(shop).values())
                .allSatisfy(function ->
                        assertThat(function.at("/Architectures/0").asString(""))
                                .isEqualTo("arm64"));
        try (Harness harness = Harness.start()) {
            harness.deploy(shop.file(), Map.of());
            assertThat(
                            harness.lambda()
                                    .getFunctionConfiguration(get -> get.functionName("placeOrder"))
                                    .packageType())
                    .isEqualTo(PackageType.IMAGE);
        }
    }

    @Test
    void the_lean_face_has_a_handler_of_its_own() {
        Synthesis lean = carts("lean", (stack, settings) -> zip(stack, settings).lean(true));

        assertThat(functions(lean).values())
                .extracting(function -> function.path("Handler").asString(""))
                .containsOnly("dev.tandem.lambda.FunctionHandler::handleRequest");
    }

    @Test
    void what_an_image_says_itself_can_not_be_said_of_it() {
        Stack stack = new Stack(Synthesis.app(folder.resolve("cdk.out")), "shop");
        FunctionSettings.Builder settings = image(stack, FunctionSettings.Builder.create());

        assertThatThrownBy(zip(stack, settings).lean(true)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("image: and code exclude each other: leave one out")
                .hasMessageContaining("lean: is true, and an image says itself what it runs");
        assertThatThrownBy(
                        FunctionSettings.Builder.create()
                                        .mainClass("com.example.Shop")
                                        .code(carts(stack, "Other"))
                                ::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code: is an image: say it by image(…)");
    }

    private interface Shipment {
        FunctionSettings.Builder of(Stack stack, FunctionSettings.Builder settings);
    }

    private Synthesis carts(String name, Shipment shipment) {
        return Synthesis.of(folder.resolve(name), "carts", stack -> describe(stack, shipment));
    }

    private static void describe(Stack stack, Shipment shipment) {
        FunctionSettings functions =
                shipment.of(
                                stack,
                                FunctionSettings.Builder.create()
                                        .mainClass("com.example.Shop")
                                        .openApi(true))
                        .build();
        new CartConstructs(functions, functions, functions, false).in(stack);
    }

    private static FunctionSettings.Builder image(Stack stack, FunctionSettings.Builder settings) {
        return settings.mainClass("com.example.Shop").image(carts(stack, "Carts"));
    }

    private static EcrImageCode carts(Stack stack, String id) {
        IRepository repository = Repository.fromRepositoryName(stack, id, "carts");
        return Code.fromEcrImage(
                repository, EcrImageCodeProps.builder().tagOrDigest("commands-1").build());
    }

    private FunctionSettings.Builder zip(Stack stack, FunctionSettings.Builder settings) {
        return settings.code(Code.fromAsset(Synthesis.emptyZip(folder).toString()));
    }

    /** The properties of each, by their names. */
    private static Map<String, JsonNode> functions(Synthesis stack) {
        return stack.resources("AWS::Lambda::Function").values().stream()
                .map(function -> function.path("Properties"))
                .filter(function -> function.has("FunctionName"))
                .collect(
                        Collectors.toMap(
                                function -> function.path("FunctionName").asString(""),
                                function -> function));
    }

    private static JsonNode rest(JsonNode function) {
        ObjectNode rest = (ObjectNode) JsonMapper.shared().readTree(function.toString());
        return rest.remove(SHIPPED);
    }
}
