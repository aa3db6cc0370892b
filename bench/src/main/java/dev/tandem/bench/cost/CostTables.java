package dev.tandem.bench.cost;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of money on the page.
 *
 * @param prices that they are counted from
 */
public record CostTables(Prices prices) {

    private static final int GROUP = 20;
    private static final List<Double> LOADS = List.of(1.0, 50.0, 500.0);

    /** From the price list that is kept. */
    public static CostTables ofPriceList() {
        return new CostTables(Prices.kept());
    }

    /** All of them. */
    public String markdown() {
        return """
        Prices of %s in %s, %s. %s

        Units of DynamoDB for a million commands with an event of 0.4 KB, in dollars:

        | a state of | 0.8 KB | 4 KB | 20 KB | 0.8 KB, with a `commandId` | 0.8 KB, %s in a group |
        |---|---|---|---|---|---|
        %s

        A month at a load that never rests, state 0.8 KB, in dollars: units, calls of functions with a gigabyte, a database (%s).

        | commands a second | %s |
        |---|%s
        %s
        """
                .formatted(
                        prices.region(),
                        prices.currency(),
                        prices.asOf(),
                        prices.note(),
                        GROUP,
                        Arrays.stream(Layout.values()).map(this::line).collect(joining("\n")),
                        prices.database(),
                        LOADS.stream().map(load -> plain(load)).collect(joining(" | ")),
                        "---|".repeat(LOADS.size()),
                        months())
                .stripTrailing();
    }

    private String line(Layout layout) {
        Layout.Load small = Layout.Load.of(0.8);
        Stream<String> lone =
                Stream.of(small, Layout.Load.of(4), Layout.Load.of(20))
                        .map(load -> money(layout, load));
        Stream<String> ours =
                Stream.of(small.withId(), small.grouped(GROUP))
                        .map(load -> layout.isOurs() ? money(layout, load) : "–");
        return "| %s | %s |"
                .formatted(layout.title(), Stream.concat(lone, ours).collect(joining(" | ")));
    }

    private String money(Layout layout, Layout.Load load) {
        return dollars(prices.ofMillion(layout.units(load)));
    }

    private String months() {
        return String.join(
                "\n",
                month("the read side alone: calls and database", Month::readSide),
                month("all of it, `current-state`", month -> month.functions(Layout.CURRENT_STATE)),
                month("all of it, `snapshot`", month -> month.functions(Layout.SNAPSHOT)),
                month(
                        "actors on three " + prices.actorInstance() + ", with the same database",
                        Month::actors),
                month(
                        "a plain CRUD table and functions, without events or read model",
                        Month::crud));
    }

    private String month(String title, java.util.function.ToDoubleFunction<Month> cost) {
        return "| %s | %s |"
                .formatted(
                        title,
                        LOADS.stream()
                                .map(load -> dollars(cost.applyAsDouble(new Month(prices, load))))
                                .collect(joining(" | ")));
    }

    private static String dollars(double amount) {
        return "$"
                + new BigDecimal(amount)
                        .setScale(amount < 100 ? 2 : 0, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String plain(double load) {
        return new BigDecimal(load).toPlainString();
    }
}
