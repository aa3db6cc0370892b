package dev.tandem.bench.pekko;

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

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What 64 clients of one process get from its HTTP client: in a JVM that keeps five connections.
 */
public final class ConnectionsSuite implements Suite {

    private static final int CLIENTS = 64;
    private static final String PREFIX = CLIENTS + " own: ";
    private static final String FIVE = "snapshot, warm, trusted, five connections kept";
    private static final String APACHE =
            "snapshot, warm, trusted, Apache's client with 64 connections";

    @Override
    public String name() {
        return "pekko-connections";
    }

    @Override
    public String title() {
        return "Beside Pekko: connections";
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public int position() {
        return 105;
    }

    @Override
    public String note() {
        return "The same with 64 clients in a JVM that nobody tells how many connections to keep:"
                + " the JDK's client keeps five, and opens one anew for nearly each call of the"
                + " others. The setting `tandem.dynamodb.kept-connections` is 50; the rows above"
                + " have 64. Apache's client has as many as it is told"
                + " ([why](explanation/where-time-goes.md#many-callers-in-one-process)).";
    }

    @Override
    public List<BenchRow> rows() {
        return Stream.of(FIVE, APACHE)
                .flatMap(arm ->
                        Stream.of(Measure.RATE, Measure.P50, Measure.CPU)
                                .map(measure -> row(arm, measure)))
                .toList();
    }

    private static BenchRow row(String arm, Measure measure) {
        return BenchRow.ratio(
                "pekko-connections."
                        + (arm + " " + measure.words())
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "-"),
                PREFIX + arm + " ÷ Pekko",
                measure,
                PREFIX + arm,
                PREFIX + Contenders.PEKKO);
    }

    @Override
    public void run(Bench bench) throws Exception {
        BenchDatabase database = BenchDatabase.fresh();
        Contenders contenders = Contenders.on(database);
        List<Arm> arms = new ArrayList<>();
        arms.add(contenders.actorArm(PREFIX, CLIENTS));
        arms.add(own(FIVE, database.client()));
        arms.add(own(APACHE, database.client(ApacheClient.with(CLIENTS))));
        Rounds rounds =
                Rounds.closedLoop(PREFIX, CLIENTS, 12, 4, bench.isFull() ? 30 : 12).entered();
        bench.alternate(List.of(new ArmsInTurn(rounds, arms)));
        contenders.actors().close();
    }

    private static Arm own(String name, DynamoDbClient client) {
        return Contenders.own(
                PREFIX + name, CLIENTS, new HandlerCarts(client, Strategy.SNAPSHOT_TRUSTED));
    }
}
