package dev.tandem.features.driver;

import dev.tandem.features.release.NextRelease;
import dev.tandem.features.stage.Stage;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How the shop is renewed while it is open. */
public final class Release {

    private static final String ADD = "addCartItem";
    private static final String ADD_RENEWED = "addCartItemRenewed";

    private final World world;
    private final Stage stage;
    private final Functions functions;
    private final History history;

    public Release(World world, Stage stage, Functions functions, History history) {
        this.world = world;
        this.stage = stage;
        this.functions = functions;
        this.history = history;
    }

    /** The renewed function stands beside the other one; other scenarios find it there. */
    public void begins() {
        GetFunctionConfigurationResponse today =
                stage.lambda()
                        .getFunctionConfiguration(get -> get.functionName(stage.prefix() + ADD));
        try {
            stage.lambda()
                    .createFunction(create ->
                            create.functionName(stage.prefix() + ADD_RENEWED)
                                    .runtime(today.runtime())
                                    .handler(today.handler())
                                    .role(today.role())
                                    .memorySize(today.memorySize())
                                    .timeout(today.timeout())
                                    .environment(environment ->
                                            environment.variables(today.environment().variables()))
                                    .code(code ->
                                            code.zipFile(
                                                    SdkBytes.fromByteArray(NextRelease.next()))));
            stage.lambda()
                    .createAlias(alias ->
                            alias.functionName(stage.prefix() + ADD_RENEWED)
                                    .name(Stage.ALIAS)
                                    .functionVersion(published(ADD_RENEWED)));
        } catch (ResourceConflictException isThereAlready) {
            // by the scenario before
        }
    }

    /** One after the other, by the one function and by the other. */
    public void servesInTurn(String person, Item item, int times) {
        history.turnTo(world.cartOf(person));
        world.answered(
                IntStream.range(0, times)
                        .mapToObj(i -> add(i % 2 == 0 ? ADD : ADD_RENEWED, person, item))
                        .toList());
    }

    public void hasServedInTurn(String person, Item item, int times) {
        servesInTurn(person, item, times);
        world.answers().forEach(Answer::assertAccepted);
    }

    public void serves(String person, Item item) {
        history.turnTo(world.cartOf(person));
        world.answered(List.of(add(ADD_RENEWED, person, item)));
    }

    private Answer add(String function, String person, Item item) {
        return functions.call(
                function, Map.of("cartId", world.cartOf(person), "item", item.json()));
    }

    /** For everybody, until the scenario is over. */
    public void isDone() {
        world.afterwards(this::isTakenBack);
        deploy(NextRelease.next());
    }

    public void isTakenBack() {
        deploy(NextRelease.today());
    }

    private void deploy(byte[] zip) {
        stage.lambda()
                .updateFunctionCode(update ->
                        update.functionName(stage.prefix() + ADD)
                                .zipFile(SdkBytes.fromByteArray(zip)));
        String version = published(ADD);
        stage.lambda()
                .updateAlias(alias ->
                        alias.functionName(stage.prefix() + ADD)
                                .name(Stage.ALIAS)
                                .functionVersion(version));
    }

    private String published(String function) {
        String name = stage.prefix() + function;
        try (var waiter = stage.lambda().waiter()) {
            waiter.waitUntilFunctionActiveV2(get -> get.functionName(name));
            waiter.waitUntilFunctionUpdatedV2(get -> get.functionName(name));
        }
        return stage.lambda().publishVersion(publish -> publish.functionName(name)).version();
    }
}
