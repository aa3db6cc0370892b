package dev.tandem.bench;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.harness.Harness;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the harness costs: its start until the first accepted command against the cold start of one
 * function more, and a warm command against the same handler called directly. Runs at the root of
 * the repository, with the zips built.
 */
public final class HarnessBench {

    private static final int WARM_UP = 300;
    private static final int CALLS = 500;
    private static final String CART = "bench";
    private static final String ITEM =
            """
            {"cartId":"bench","item":{"itemId":"tea","name":"Green tea","quantity":1,\
            "unitPrice":{"amount":4.50,"currency":"EUR"}}}\
            """;

    private HarnessBench() {}

    public static void main(String[] args) {
        Samples start = new Samples();
        Samples cold = new Samples();
        long begin = System.nanoTime();
        Harness harness = Harness.start();
        try (harness) {
            long started = System.nanoTime();
            deploy(harness);
            long deployed = System.nanoTime();
            accepted(
                    harness.invoke(
                            "createCart", "{\"cartId\":\"bench\",\"userAccountId\":\"mia\"}"));
            start.add(System.nanoTime() - begin);
            cold.measure(() -> accepted(harness.invoke("addCartItem", ITEM)));
            System.out.printf("from harness start to the first accepted command: %s%n", start);
            System.out.printf(
                    "  of these, engines and endpoint %d ms, the template %d ms%n",
                    (started - begin) / 1_000_000, (deployed - started) / 1_000_000);
            System.out.printf("a cold function more, to its accepted command:    %s%n", cold);
            System.out.printf("ratio of start to cold function: %.1f%n%n", start.over(cold));
            warm(harness);
        }
        System.exit(0);
    }

    private static void deploy(Harness harness) {
        harness.deploy(
                Path.of("template.yaml"),
                Map.of(
                        "DeletionProtection", "false",
                        "OpenApi", "true",
                        "ReadModelUrl", harness.jdbcUrl("bench"),
                        "ReadModelUser", "postgres",
                        "ReadModelPassword", "not checked"));
        // what is measured are commands
        harness.mappings().forEach(mapping -> mapping.pause());
    }

    private static void warm(Harness harness) {
        DirectCarts direct = carts(new DirectCarts(DynamoDbLocal.shared().client()));
        Samples ofDirect = new Samples();
        Samples ofFunction = new Samples();
        List<Samples> warmUp = List.of(new Samples(), new Samples());
        for (int i = 0; i < WARM_UP + CALLS; i++) {
            int quantity = 1 + i % 2;
            (i < WARM_UP ? warmUp.get(0) : ofDirect)
                    .measure(
                            () -> direct.handle(new ChangeCartItemQuantity(CART, "tea", quantity)));
            (i < WARM_UP ? warmUp.get(1) : ofFunction)
                    .measure(() ->
                            accepted(harness.invoke("changeCartItemQuantity", change(quantity))));
        }
        System.out.printf("warm command, handler called directly: %s%n", ofDirect);
        System.out.printf("warm command, by the harness:          %s%n", ofFunction);
        System.out.printf("ratio of harness to direct call: %.1f%n", ofFunction.over(ofDirect));
    }

    private static DirectCarts carts(DirectCarts direct) {
        direct.handle(new CreateCart(CART, "mia"));
        CartItem tea =
                new CartItem("tea", "Green tea", 1, new Money(new BigDecimal("4.50"), "EUR"));
        direct.handle(new AddCartItem(CART, tea));
        return direct;
    }

    private static String change(int quantity) {
        return "{\"cartId\":\"bench\",\"itemId\":\"tea\",\"quantity\":%d}".formatted(quantity);
    }

    private static void accepted(String answer) {
        if (!answer.contains("\"version\"")) {
            throw new IllegalStateException("not accepted: " + answer);
        }
    }
}
