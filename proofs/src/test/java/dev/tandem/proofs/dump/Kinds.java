package dev.tandem.proofs.dump;

import static java.util.stream.Collectors.toMap;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How many of each kind of stored thing there are, a kind a line; counted by what the tables hold,
 * without code of ours.
 */
final class Kinds {

    private static final int MOST_ITEMS = 100;

    private final World world;
    private final List<String> lines = new ArrayList<>();

    private Kinds(World world) {
        this.world = world;
    }

    static List<String> in(World world) {
        Kinds kinds = new Kinds(world);
        kinds.count();
        return List.copyOf(kinds.lines);
    }

    private void count() {
        List<Item> carts = items("carts");
        List<Item> events = items("cart_events");
        Map<String, Long> ends =
                events.stream()
                        .collect(
                                toMap(
                                        event -> event.text("cartId"),
                                        event -> event.number("sequenceNumber"),
                                        Math::max));
        states(carts, ends);
        events(events);
        records(items("cart_commands"));
        rows(ends);
        parked();
        rebuild();
    }

    private void states(List<Item> carts, Map<String, Long> ends) {
        Predicate<Item> isSnapshot =
                cart ->
                        cart.has("foldFingerprint")
                                && !cart.text("foldFingerprint").startsWith("current:");
        line("carts kept by current-state", carts, isSnapshot.negate());
        line("carts kept by snapshot", carts, isSnapshot);
        line(
                "carts kept by current-state that say of what code",
                carts,
                isSnapshot.negate().and(cart -> cart.has("foldFingerprint")));
        line(
                "carts whose state is behind the events",
                carts,
                cart -> cart.number("version") < ends.get(cart.text("cartId")));
        line("carts that are checked out", carts, cart -> cart.text("status").startsWith("check"));
        line(
                "carts with all the items that they may have",
                carts,
                cart -> cart.attributes().get("cartItems").l().size() == MOST_ITEMS);
    }

    private void events(List<Item> events) {
        events.stream()
                .map(event -> event.text("eventType"))
                .distinct()
                .sorted()
                .forEach(type ->
                        line(
                                "events " + type.replace("\0", "\\0"),
                                events,
                                event -> event.text("eventType").equals(type)));
        line("events with metadata", events, event -> event.has("metadata"));
        line("events of tomorrow's version", events, event -> event.number("eventVersion") > 1);
    }

    private void records(List<Item> records) {
        line("records of commands", records, _ -> true);
        line(
                "records of commands that changed nothing",
                records,
                record -> record.text("result").contains("\"events\":[]"));
        line(
                "records of commands that were refused",
                records,
                record -> record.text("result").contains("urn:tandem:"));
        line("records with a fingerprint", records, record -> record.has("fingerprint"));
    }

    private void rows(Map<String, Long> ends) {
        Map<String, Long> rows =
                world.jdbc().queryForList("SELECT * FROM cart").stream()
                        .collect(
                                toMap(
                                        row -> (String) row.get("cart_id"),
                                        row -> (Long) row.get("last_sequence_number")));
        List<String> carts = List.copyOf(ends.keySet());
        line("rows of carts", List.copyOf(rows.keySet()), _ -> true);
        line(
                "rows of carts that lack events",
                carts,
                cart -> rows.containsKey(cart) && rows.get(cart) < ends.get(cart));
        line("carts without rows", carts, cart -> !rows.containsKey(cart));
        line("rows of items", "FROM cart_item");
        line(
                "migrations in the histories",
                """
                FROM (SELECT FROM tandem_schema_history
                      UNION ALL SELECT FROM cart_schema_history %s) AS each
                """
                        .formatted(
                                beside("cart_schema_history")
                                        .map(table -> "UNION ALL SELECT FROM " + table)
                                        .orElse("")));
    }

    private void parked() {
        for (String reason :
                List.of(
                        "constraint_violated",
                        "hole_in_log",
                        "projection_failed",
                        "unreadable_event")) {
            line(
                    "parked for " + reason,
                    "FROM parked_aggregate WHERE parked_at IS NOT NULL AND reason = '%s'"
                            .formatted(reason));
        }
        line("failed, and not parked so far", "FROM parked_aggregate WHERE parked_at IS NULL");
        line(
                "parked with text that PostgreSQL can't hold as it is",
                "FROM parked_aggregate WHERE parked_at IS NOT NULL AND aggregate_id LIKE '%-odd'");
        line("records set aside", ofTable("record_set_aside", "set_aside_at IS NOT NULL"));
        line("parked, with a redrive under way", "FROM parked_aggregate WHERE redriving");
    }

    private void rebuild() {
        line("rebuilds under way", "FROM rebuild WHERE finished_at IS NULL");
        line("parts of it that are done", "FROM rebuild_segment WHERE finished");
        line(
                "parts of it that are done in part",
                "FROM rebuild_segment WHERE NOT finished AND next IS NOT NULL");
        line("carts that it failed at", "FROM rebuild_failure");
        line("audits under way", ofTable("audit_run", "under_way AND lease_until > noted_at"));
        line("rebuilds that say of what code", "FROM rebuild WHERE %s".formatted(ofCode()));
        line("rows of carts in its schema", "FROM " + beside("cart").orElseThrow());
        line("rows of items in its schema", "FROM " + beside("cart_item").orElseThrow());
    }

    /** A table that a rebuild has made: it has its schema for itself, by one name or another. */
    private Optional<String> beside(String table) {
        return world
                .jdbc()
                .query(
                        """
                        SELECT format('%I.%I', n.nspname, c.relname)
                          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE n.nspname LIKE '%rebuild' AND c.relname = ?
                        """,
                        (row, _) -> row.getString(1), table)
                .stream()
                .findFirst();
    }

    /** Of a table that older code did not have. */
    private String ofTable(String table, String where) {
        boolean isThere =
                !world.jdbc()
                        .queryForList(
                                "SELECT FROM information_schema.tables WHERE table_name = ?", table)
                        .isEmpty();
        return isThere
                ? "FROM %s WHERE %s".formatted(table, where)
                : "FROM (VALUES (1)) AS none WHERE false";
    }

    /** The column is there since V4. */
    private String ofCode() {
        boolean isThere =
                !world.jdbc()
                        .queryForList(
                                "SELECT FROM information_schema.columns WHERE table_name ="
                                        + " 'rebuild' AND column_name = 'fingerprints'")
                        .isEmpty();
        return isThere ? "cardinality(fingerprints) > 0" : "false";
    }

    private void line(String kind, String from) {
        lines.add(kind + ": " + world.jdbc().queryForObject("SELECT count(*) " + from, Long.class));
    }

    private <T> void line(String kind, List<T> all, Predicate<T> isOfIt) {
        lines.add(kind + ": " + all.stream().filter(isOfIt).count());
    }

    private List<Item> items(String table) {
        return world
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .stream()
                .map(Item::new)
                .toList();
    }

    private record Item(Map<String, AttributeValue> attributes) {

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        String text(String attribute) {
            return attributes.get(attribute).s();
        }

        long number(String attribute) {
            return Long.parseLong(attributes.get(attribute).n());
        }
    }
}
