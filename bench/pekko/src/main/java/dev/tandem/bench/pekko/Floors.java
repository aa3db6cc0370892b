package dev.tandem.bench.pekko;

import dev.tandem.bench.Arm;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.HandlerCarts;
import dev.tandem.bench.command.SdkCarts;
import dev.tandem.bench.command.SdkGroups;
import dev.tandem.bench.command.SdkGroups.Records;
import dev.tandem.bench.command.Strategy;
import dev.tandem.bench.command.WaitingCallers;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * What no handler can be faster than: the same requests by the SDK alone. And attempts: what other
 * designs would earn, which the library has not.
 *
 * @param database that all of them use
 */
record Floors(BenchDatabase database) {

    static final String PUT = "SDK by hand, a put";
    static final String LOOK_AND_PUT = "SDK by hand, a look and a put";
    static final String UNCONDITIONAL = "attempt: a put without a condition";
    static final String PROBING = "snapshot, warm, trusted, the JDK's client, probing";
    static final String ON_APACHE = "snapshot, warm, trusted, Apache's client";
    static final String GROUPED = "SDK by hand, grouped";
    static final String TRUSTED_GROUPED = "SDK by hand, trusted, grouped";
    static final String GROUPED_WITH_ID = "SDK by hand, grouped, with commandId";
    static final String ONE_RECORD = "attempt: one record a group";
    static final String RECORDS_AFTERWARDS = "attempt: records after the transaction";

    /** Each client has a cart of its own. */
    List<Arm> own(String prefix, int clients) {
        return List.of(
                sdk(prefix + PUT, clients, Strategy.SNAPSHOT_TRUSTED),
                sdk(prefix + LOOK_AND_PUT, clients, Strategy.SNAPSHOT_WARM));
    }

    /** The same carts in other ways. */
    List<Arm> ownAttempts(String prefix, int clients) {
        return List.of(
                handler(prefix + PROBING, clients, UrlConnectionHttpClient.create()),
                handler(prefix + ON_APACHE, clients, ApacheClient.with(clients)),
                sdk(
                        prefix + UNCONDITIONAL,
                        clients,
                        Strategy.SNAPSHOT_TRUSTED,
                        SdkCarts::unconditional));
    }

    private Arm handler(String name, int clients, SdkHttpClient transport) {
        return Contenders.own(
                name,
                clients,
                new HandlerCarts(database.client(transport), Strategy.SNAPSHOT_TRUSTED));
    }

    private Arm sdk(String name, int clients, Strategy strategy) {
        return sdk(name, clients, strategy, SdkCarts::new);
    }

    private Arm sdk(
            String name,
            int clients,
            Strategy strategy,
            BiFunction<DynamoDbClient, Strategy, SdkCarts> floor) {
        HandlerCarts made = carts(strategy);
        SdkCarts carts = floor.apply(database.client(), strategy);
        return Contenders.arm(name, Contenders.created(clients, made), carts::change);
    }

    /** Commands of all clients on one cart. */
    List<Arm> shared(String prefix) {
        return List.of(
                grouped(prefix + GROUPED, Strategy.SNAPSHOT_WARM, Records.NONE),
                grouped(prefix + TRUSTED_GROUPED, Strategy.SNAPSHOT_TRUSTED, Records.NONE),
                grouped(prefix + GROUPED_WITH_ID, Strategy.SNAPSHOT_WARM, Records.EACH));
    }

    /** The same in other ways. */
    List<Arm> sharedAttempts(String prefix) {
        return List.of(
                grouped(prefix + ONE_RECORD, Strategy.SNAPSHOT_WARM, Records.ONE_A_GROUP),
                grouped(prefix + RECORDS_AFTERWARDS, Strategy.SNAPSHOT_WARM, Records.AFTERWARDS));
    }

    private Arm grouped(String name, Strategy strategy, Records records) {
        HandlerCarts made = carts(strategy);
        SdkGroups groups = new SdkGroups(database.client(), strategy, records);
        Map<String, WaitingCallers> callers = new ConcurrentHashMap<>();
        return Contenders.arm(
                name,
                Contenders.created(1, made),
                (cart, quantity) ->
                        callers.computeIfAbsent(
                                        cart,
                                        id ->
                                                new WaitingCallers(
                                                        records.most(),
                                                        together -> groups.change(id, together)))
                                .change(quantity));
    }

    private HandlerCarts carts(Strategy strategy) {
        return new HandlerCarts(database.client(), strategy);
    }
}
