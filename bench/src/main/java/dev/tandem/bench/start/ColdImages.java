package dev.tandem.bench.start;

import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Suite;
import dev.tandem.cart.CartAggregate;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.Harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Cold starts of {@code createCart} and {@code updateCartReadModel} as images, each with an AOT
 * cache that was trained in the same way. Needs the zips, of which the images are made.
 */
public final class ColdImages implements Suite {

    private static final String PLAIN = image(CommandStarts.PLAIN);
    private static final String LEAN = image(CommandStarts.LEAN);
    private static final String SPRING = image(CommandStarts.SPRING);
    private static final String UNTRAINED = LEAN + " without AOT cache";
    private static final String CACHE = "AOT cache of the lean face";
    private static final List<String> NAMES =
            List.of(
                    CommandStarts.PLAIN,
                    CommandStarts.LEAN,
                    CommandStarts.SPRING,
                    ReadModelStarts.PLAIN,
                    ReadModelStarts.LEAN,
                    ReadModelStarts.SPRING);
    private static final double MEGABYTE = 1e6;

    private static String image(String arm) {
        return arm + " as image";
    }

    @Override
    public String name() {
        return "cold-images";
    }

    @Override
    public String title() {
        return "Cold starts of images";
    }

    @Override
    public Duration fully() {
        return Duration.ofMinutes(7);
    }

    @Override
    public int position() {
        return 410;
    }

    @Override
    public String note() {
        return "The same functions as [container images](how-to/images.md), run without Docker:"
                + " their own entry point starts Lambda's runtime client with its flags and one"
                + " class path, 1024 MB. Each AOT cache was trained by twenty of the calls that"
                + " are measured. What Lambda adds by fetching an image is not in it.";
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public List<BenchRow> rows() {
        return List.of(
                row("createCart", "lean", LEAN, PLAIN).atMost(1.25),
                row("createCart", "spring", SPRING, PLAIN),
                row("createCart", "cache", LEAN, UNTRAINED),
                row(
                                "updateCartReadModel",
                                "readmodel-lean",
                                image(ReadModelStarts.LEAN),
                                image(ReadModelStarts.PLAIN))
                        .atMost(1.5),
                row(
                        "updateCartReadModel",
                        "readmodel-spring",
                        image(ReadModelStarts.SPRING),
                        image(ReadModelStarts.PLAIN)),
                BenchRow.alone("cold-images.plain", PLAIN, Measure.DURATION, PLAIN),
                BenchRow.alone("cold-images.cache-size", CACHE, Measure.SIZE, CACHE));
    }

    private static BenchRow row(String function, String id, String subject, String floor) {
        return BenchRow.ratio(
                "cold-images." + id,
                "%s: %s ÷ %s".formatted(function, subject, floor),
                Measure.DURATION,
                subject,
                floor);
    }

    @Override
    public void run(Bench bench) {
        try (Harness harness = Harness.start();
                BenchImages images = BenchImages.in(harness)) {
            new TableCreation(harness.dynamoDb())
                    .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));
            List<ColdFunction> commands = trained(CommandStarts.arms(false), images);
            bench.keep(CACHE, Measure.SIZE, images.cacheSize(LEAN) / MEGABYTE);
            commands.add(images.untrained(zipOf(commands, LEAN), UNTRAINED));
            alternate(bench, harness, commands);
            alternate(bench, harness, trained(ReadModelStarts.in(harness).arms(true), images));
        }
    }

    private static List<ColdFunction> trained(List<ColdFunction> arms, BenchImages images) {
        List<ColdFunction> trained = new ArrayList<>();
        for (ColdFunction arm : arms) {
            if (NAMES.contains(arm.name())) {
                trained.add(images.trained(arm, image(arm.name())));
            }
        }
        return trained;
    }

    private static ColdFunction zipOf(List<ColdFunction> arms, String name) {
        return arms.stream().filter(arm -> arm.name().equals(name)).findFirst().orElseThrow();
    }

    private static void alternate(Bench bench, Harness harness, List<ColdFunction> arms) {
        // not counted: files are not in the machine's cache yet
        arms.forEach(arm -> arm.start(harness, UUID.randomUUID().toString()));
        ColdStarts.alternate(bench, harness, arms);
    }
}
