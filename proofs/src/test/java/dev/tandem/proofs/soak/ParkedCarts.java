package dev.tandem.proofs.soak;

import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedPage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;

/** Who waits, as one is told: of all pages. */
record ParkedCarts(Node node) {

    /** Why, by cart. */
    Map<String, String> inCarts() {
        Map<String, String> why = new HashMap<>();
        JsonNode after = JsonText.MAPPER.getNodeFactory().nullNode();
        do {
            String request = "{\"after\":%s}".formatted(after);
            JsonNode page =
                    JsonText.MAPPER.readTree(
                            node.invoke(
                                    "listParkedCarts",
                                    Carrier.DIRECT.event("listParkedCarts", request)));
            page.required("parked")
                    .forEach(one ->
                            why.put(
                                    one.required("aggregateId").asString(),
                                    one.required("reason").asString()));
            after = page.path("after");
        } while (after.isString());
        return why;
    }

    /** The same of the baskets. */
    Map<String, String> inBaskets(int release) {
        Map<String, String> why = new HashMap<>();
        @Nullable String after = null;
        do {
            QueryResult<ParkedPage> result =
                    node.basket(release).listParked(new ListParked(after, null));
            if (!(result instanceof QueryResult.Found<ParkedPage>(ParkedPage page))) {
                throw new IllegalStateException("nobody tells who waits: " + result);
            }
            page.parked().forEach(one -> why.put(one.aggregateId(), one.reason()));
            after = page.after();
        } while (after != null);
        return why;
    }
}
