package dev.tandem.proofs.dump;

import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** What one asks of the read model, and what one can see of both sides. */
record Upkeep(World world) {

    private static final String ANY_LAG = "{'allowedLagSeconds':604800%s}";

    /**
     * What is wrong with whom, as the store of these functions sees the carts; any lag is allowed.
     */
    List<String> found(Functions functions) {
        return findings(functions.call("auditCarts", ANY_LAG.formatted("")));
    }

    /** The same of one cart. */
    List<String> found(Functions functions, String cart) {
        return findings(
                functions.call("auditCarts", ANY_LAG.formatted(",'aggregateId':'" + cart + "'")));
    }

    private static List<String> findings(JsonNode report) {
        return report.required("findings")
                .valueStream()
                .map(finding ->
                        "%s: %s"
                                .formatted(
                                        finding.path("kind").asString(),
                                        finding.path("aggregateId").asString()))
                .distinct()
                .toList();
    }

    /** Events that rows lack, of carts whose events can be read. */
    long lag() {
        return world.current()
                .call("auditCarts", ANY_LAG.formatted(""))
                .required("lagEvents")
                .asLong();
    }

    void assertCaughtUp(String cart) {
        assertThat(row(cart)).as(cart).isEqualTo(lastEvent(cart));
    }

    void assertAllAgree() {
        JsonNode report = world.current().call("auditCarts", "{'allowedLagSeconds':0}");
        assertThat(report.path("wrong").asInt(-1)).as("%s", report).isZero();
        assertThat(report.path("lagEvents").asInt(-1)).as("%s", report).isZero();
        assertThat(report.path("examined").asInt())
                .isEqualTo(world.jdbc().queryForObject("SELECT count(*) FROM cart", Integer.class));
    }

    /** Code before V8 knows of none. */
    boolean hasAudit() {
        return !world.jdbc().queryForList("SELECT FROM audit_run WHERE under_way").isEmpty();
    }

    JsonNode goOnWithAudit() {
        return world.current().call("auditCarts", "{'run':'go-on'}");
    }

    void endLeaseOfAudit() {
        world.jdbc().update("UPDATE audit_run SET lease_until = now()");
    }

    JsonNode rebuild() {
        return world.current().call("rebuildCartReadModel", "{'mode':'blue-green'}");
    }

    Object rebuildBegun() {
        return world.jdbc().queryForObject("SELECT started_at FROM rebuild", Object.class);
    }

    /** Whose fingerprint it carries; of none, if older code than that has begun it. */
    Object rebuildOfCode() {
        return world.jdbc().queryForObject("SELECT fingerprints::text FROM rebuild", Object.class);
    }

    /** Of an event type with a character that PostgreSQL can't hold; later dumps have them. */
    int odd() {
        return carts("%-odd").size();
    }

    /** One event each that is poison, and one behind it in the one that was taken further. */
    int lagOfOdd() {
        return carts("%-odd").stream().mapToInt(cart -> (int) (lastEvent(cart) - row(cart))).sum();
    }

    private List<String> carts(String like) {
        return world.jdbc()
                .query(
                        "SELECT cart_id FROM cart WHERE cart_id LIKE ?",
                        (row, _) -> row.getString(1),
                        like);
    }

    void endLease() {
        world.jdbc().update("UPDATE rebuild SET lease_until = now()");
    }

    /** Old ones and new ones. */
    List<String> schemasOfRebuilds() {
        return world.jdbc()
                .query(
                        "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%rebuild'",
                        (row, _) -> row.getString(1));
    }

    JsonNode parked() {
        return world.current().call("listParkedCarts", "{}").path("parked");
    }

    void assertRedrive(String request, int redriven, int stillParked) {
        JsonNode report = world.current().call("redriveCartReadModel", request);
        assertThat(report.path("redriven").asInt(-1)).as("%s", report).isEqualTo(redriven);
        assertThat(report.path("stillParked").asInt(-1)).as("%s", report).isEqualTo(stillParked);
    }

    void allowJam() {
        world.jdbc().execute("ALTER TABLE cart_item DROP CONSTRAINT too_strict");
    }

    /** So that the carts of these kinds have what should have been written. */
    void mendEvents(String... kinds) {
        Poison poison = new Poison(world.dynamoDb());
        for (String kind : kinds) {
            for (String strategy : List.of("current", "snapshot")) {
                String cart = strategy + "-" + kind;
                if (!world.jdbc()
                        .queryForList("SELECT FROM cart WHERE cart_id = ?", cart)
                        .isEmpty()) {
                    poison.mended(cart, 3);
                }
            }
        }
    }

    long row(String cart) {
        return world.jdbc()
                .queryForObject(
                        "SELECT last_sequence_number FROM cart WHERE cart_id = ?",
                        Long.class,
                        cart);
    }

    long lastEvent(String cart) {
        Map<String, AttributeValue> last =
                world.dynamoDb()
                        .query(query ->
                                query.tableName("cart_events")
                                        .keyConditionExpression("cartId = :id")
                                        .expressionAttributeValues(
                                                Map.of(":id", AttributeValue.fromS(cart)))
                                        .scanIndexForward(false)
                                        .limit(1))
                        .items()
                        .getFirst();
        return Long.parseLong(last.get("sequenceNumber").n());
    }
}
