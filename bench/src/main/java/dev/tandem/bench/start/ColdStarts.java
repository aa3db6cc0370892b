package dev.tandem.bench.start;

import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Suite;
import dev.tandem.cart.CartAggregate;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.Harness;

import software.amazon.awssdk.core.SdkBytes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Cold starts of {@code createCart} under Lambda's own runtime client and with its flags, and what
 * the zips weigh. Needs the zips.
 */
public final class ColdStarts implements Suite {

    private static final String PLAIN = "plain handler";
    private static final String LEAN = "lean face";
    private static final String SPRING = "Spring";
    private static final String COMMANDS = "lean zip of the commands";
    private static final String READ_MODEL = "lean zip of the read model";
    private static final double MEGABYTE = 1e6;

    private static final String APPLICATION = "dev.tandem.cart.commands.CartCommandsApplication";

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "MAIN_CLASS", APPLICATION,
                    "SPRING_CLOUD_FUNCTION_DEFINITION", "createCart",
                    "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                    "TANDEM_METRICS_ENABLED", "true");

    @Override
    public String name() {
        return "cold-starts";
    }

    @Override
    public String title() {
        return "Cold starts";
    }

    @Override
    public int position() {
        return 400;
    }

    @Override
    public String note() {
        return "From the start of a process to its first answer, under Lambda's runtime client and"
                + " with its flags, 1024 MB, without SnapStart. The plain handler"
                + " ([PlainCart](../bench/src/main/java/dev/tandem/bench/start/PlainCart.java))"
                + " has the same libraries of others in its zip, reads the same JSON, makes the"
                + " same calls with the same items, and prints one line.";
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public List<BenchRow> rows() {
        return List.of(
                BenchRow.ratio(
                                "cold-starts.lean",
                                "createCart: " + LEAN + " ÷ " + PLAIN,
                                Measure.DURATION,
                                LEAN,
                                PLAIN)
                        .atMost(1.25),
                BenchRow.ratio(
                        "cold-starts.spring",
                        "createCart: " + SPRING + " ÷ " + PLAIN,
                        Measure.DURATION,
                        SPRING,
                        PLAIN),
                BenchRow.alone("cold-starts.plain", PLAIN, Measure.DURATION, PLAIN),
                BenchRow.alone("cold-starts.commands-zip", COMMANDS, Measure.SIZE, COMMANDS)
                        .atMost(12),
                BenchRow.alone("cold-starts.readmodel-zip", READ_MODEL, Measure.SIZE, READ_MODEL)
                        .atMost(14));
    }

    @Override
    public void run(Bench bench) {
        byte[] lean = Artifacts.built("commands", "-lean");
        bench.keep(COMMANDS, Measure.SIZE, lean.length / MEGABYTE);
        bench.keep(
                READ_MODEL, Measure.SIZE, Artifacts.built("readmodel", "-lean").length / MEGABYTE);
        try (Harness harness = Harness.start()) {
            new TableCreation(harness.dynamoDb())
                    .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));
            List<ColdFunction> arms = new ArrayList<>(arms(lean));
            // not counted: files are not in the machine's cache yet
            arms.forEach(arm -> arm.coldStart(harness));
            int turns = bench.isFull() ? 24 : 6;
            for (int turn = 1; turn <= turns; turn++) {
                arms.forEach(
                        arm -> bench.keep(arm.name(), Measure.DURATION, arm.coldStart(harness)));
                Collections.rotate(arms, 1);
                bench.say("%s of %s turns".formatted(turn, turns));
            }
        }
    }

    private static List<ColdFunction> arms(byte[] lean) {
        return List.of(
                new ColdFunction(
                        PLAIN,
                        SdkBytes.fromByteArray(Artifacts.plain(lean, PlainCart.class)),
                        PlainCart.class.getName() + "::handleRequest",
                        Map.of()),
                new ColdFunction(
                        LEAN,
                        SdkBytes.fromByteArray(lean),
                        "dev.tandem.lambda.FunctionHandler::handleRequest",
                        ENVIRONMENT),
                new ColdFunction(
                        SPRING,
                        SdkBytes.fromByteArray(Artifacts.built("commands", "")),
                        "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest",
                        ENVIRONMENT));
    }
}
