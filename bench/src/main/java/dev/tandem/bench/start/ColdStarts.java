package dev.tandem.bench.start;

import dev.tandem.cart.CartAggregate;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.Harness;

import software.amazon.awssdk.core.SdkBytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cold starts of {@code createCart} under Lambda's own runtime client and with its flags: process
 * start to first answer. The arms take turns; a figure is the median of the ratios of a turn, with
 * the interval that holds the true median with at least 95 %. Runs at the root of the repository,
 * with the zips built.
 */
public final class ColdStarts {

    private static final String APPLICATION = "dev.tandem.cart.commands.CartCommandsApplication";

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "MAIN_CLASS", APPLICATION,
                    "SPRING_CLOUD_FUNCTION_DEFINITION", "createCart",
                    "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                    "TANDEM_METRICS_ENABLED", "true");

    private ColdStarts() {}

    public static void main(String[] args) {
        int turns = args.length == 0 ? 15 : Integer.parseInt(args[0]);
        byte[] lean = Artifacts.built("commands", "-lean");
        ColdFunction plain =
                new ColdFunction(
                        "plain",
                        SdkBytes.fromByteArray(Artifacts.plain(lean, PlainCart.class)),
                        PlainCart.class.getName() + "::handleRequest",
                        Map.of());
        List<ColdFunction> arms =
                List.of(
                        new ColdFunction(
                                "lean",
                                SdkBytes.fromByteArray(lean),
                                "dev.tandem.lambda.FunctionHandler::handleRequest",
                                ENVIRONMENT),
                        new ColdFunction(
                                "spring",
                                SdkBytes.fromByteArray(Artifacts.built("commands", "")),
                                "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest",
                                ENVIRONMENT));
        try (Harness harness = Harness.start()) {
            new TableCreation(harness.dynamoDb())
                    .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));
            // not counted: files are not in the machine's cache yet
            plain.coldStart(harness);
            measure(turns, plain, arms, harness);
        }
        System.exit(0);
    }

    private static void measure(
            int turns, ColdFunction floor, List<ColdFunction> arms, Harness harness) {
        List<Double> floors = new ArrayList<>();
        List<List<Double>> ratios =
                arms.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
        for (int turn = 0; turn < turns; turn++) {
            double millis = floor.coldStart(harness);
            floors.add(millis);
            for (int arm = 0; arm < arms.size(); arm++) {
                ratios.get(arm).add(arms.get(arm).coldStart(harness) / millis);
            }
        }
        print("plain handler, ms", floors);
        for (int arm = 0; arm < arms.size(); arm++) {
            print(arms.get(arm).name() + " / plain handler", ratios.get(arm));
        }
    }

    private static void print(String name, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int below = rankOfLowerEnd(sorted.size());
        System.out.printf(
                Locale.ROOT,
                "%-26s n %d, median %.2f, interval %.2f to %.2f%n",
                name,
                sorted.size(),
                (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2,
                sorted.get(below),
                sorted.get(sorted.size() - 1 - below));
    }

    /** The binomial distribution's: how many of the lowest may be left out at 2.5 %. */
    private static int rankOfLowerEnd(int n) {
        double left = 0.025;
        double probability = Math.pow(0.5, n);
        int rank = 0;
        for (; probability <= left; rank++) {
            left -= probability;
            probability = probability * (n - rank) / (rank + 1);
        }
        return Math.max(0, rank - 1);
    }
}
