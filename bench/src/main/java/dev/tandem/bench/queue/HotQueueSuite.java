package dev.tandem.bench.queue;

import dev.tandem.bench.Arm;
import dev.tandem.bench.ArmsInTurn;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.HandlerCarts;
import dev.tandem.bench.command.Strategy;

import java.time.Duration;
import java.util.List;

/** Commands on one hot cart: ten at a time by a queue, or one by one from eight environments. */
public final class HotQueueSuite implements Suite {

    private static final String QUEUE = "by the queue, ten at a time";
    private static final String DIRECT = "eight environments";
    private static final String DIRECT_WITH_ID = "eight environments, with commandId";

    @Override
    public String name() {
        return "hot-queue";
    }

    @Override
    public String title() {
        return "A hot aggregate by a queue";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int position() {
        return 45;
    }

    @Override
    public String note() {
        return "Commands on one cart that were accepted, a second, from bytes to bytes on the lean"
                + " face. By the queue: events of ten messages, one after the other, as a FIFO"
                + " queue hands over a group; what the queue itself takes is not in it. Against"
                + " it eight environments with a client each, which sends one command at a time"
                + " and sends it again while it is answered 503. Messages have a commandId each,"
                + " and so a record. Eighty commands each in turn; the first few rounds are not"
                + " counted.";
    }

    @Override
    public List<BenchRow> rows() {
        return List.of(
                BenchRow.ratio(
                                "hot-queue.direct",
                                "queue ÷ eight environments, commands a second",
                                Measure.RATE,
                                QUEUE,
                                DIRECT)
                        .atLeast(3),
                BenchRow.ratio(
                        "hot-queue.direct-with-id",
                        "queue ÷ eight environments that send a commandId",
                        Measure.RATE,
                        QUEUE,
                        DIRECT_WITH_ID));
    }

    @Override
    public void run(Bench bench) throws Exception {
        BenchDatabase database = BenchDatabase.fresh();
        HandlerCarts carts = new HandlerCarts(database.client(), Strategy.CURRENT_STATE);
        carts.create("queued", 1);
        carts.create("direct", 1);
        carts.create("named", 1);
        try (HotCallers callers = new HotCallers(database)) {
            bench.alternate(
                    List.of(
                            new ArmsInTurn(
                                    new Rounds(
                                            "eighty commands",
                                            1,
                                            0,
                                            1,
                                            bench.isFull() ? 20 : 6,
                                            bench.isFull() ? 40 : 12,
                                            Rounds.Processor.PROCESS),
                                    List.of(
                                            Arm.of(QUEUE, () -> callers.byQueue("queued")),
                                            Arm.of(DIRECT, () -> callers.direct("direct", false)),
                                            Arm.of(
                                                    DIRECT_WITH_ID,
                                                    () -> callers.direct("named", true))))));
            bench.say("%s commands were answered 503 and sent again".formatted(callers.again()));
        }
    }
}
