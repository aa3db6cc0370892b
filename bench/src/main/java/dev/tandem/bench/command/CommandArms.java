package dev.tandem.bench.command;

import dev.tandem.bench.Arm;

import java.util.List;

/** One cart each for the calls of the SDK by hand, the handler, and the function. */
final class CommandArms {

    static final String FLOOR = "SDK by hand";
    static final String HANDLER = "handler";
    static final String FUNCTION = "function";

    private final Strategy strategy;
    private final HandlerCarts handler;
    private final SdkCarts floor;
    private final CartFunction function;
    private final Quantities quantities = new Quantities();

    private CommandArms(
            Strategy strategy,
            int items,
            HandlerCarts handler,
            SdkCarts floor,
            CartFunction function) {
        this.strategy = strategy;
        this.handler = handler;
        this.floor = floor;
        this.function = function;
        List.of(HANDLER, FLOOR, FUNCTION).forEach(arm -> handler.create(cart(arm), items));
    }

    /** With one item each. */
    static List<Arm> on(BenchDatabase database, Strategy strategy) {
        return new CommandArms(
                        strategy,
                        1,
                        new HandlerCarts(database.client(), strategy),
                        new SdkCarts(database.client(), strategy),
                        CartFunction.on(database.client(), strategy))
                .arms("");
    }

    /** With so many items each, answered from memory. */
    static List<Arm> fromMemory(Strategy strategy, int items) {
        BenchDatabase database = BenchDatabase.fresh();
        List<MemoryTransport> transports =
                List.of(new MemoryTransport(), new MemoryTransport(), new MemoryTransport());
        CommandArms arms =
                new CommandArms(
                        strategy,
                        items,
                        new HandlerCarts(database.client(transports.get(0)), strategy),
                        new SdkCarts(database.client(transports.get(1)), strategy),
                        CartFunction.on(database.client(transports.get(2)), strategy));
        arms.callEachOperation();
        transports.forEach(MemoryTransport::answerFromMemory);
        return arms.arms(", items " + items);
    }

    /** To be answered from then on. */
    private void callEachOperation() {
        for (int quantity = 2; quantity <= 2 * Strategy.EVERY + 1; quantity++) {
            handler.change(cart(HANDLER), quantity);
            floor.change(cart(FLOOR), quantity);
            function.change(cart(FUNCTION), quantity);
        }
    }

    private List<Arm> arms(String with) {
        return List.of(
                Arm.of(
                        strategy.arm(FLOOR + with),
                        () -> floor.change(cart(FLOOR), quantities.next())),
                Arm.of(
                        strategy.arm(HANDLER + with),
                        () -> handler.change(cart(HANDLER), quantities.next())),
                Arm.of(
                        strategy.arm(FUNCTION + with),
                        () -> function.change(cart(FUNCTION), quantities.next())));
    }

    private static String cart(String arm) {
        return arm.replace(' ', '-');
    }
}
