package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.CartQueries;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCarts;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.park.ParkedAggregate;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.testkit.concurrent.Concurrently;

import org.springframework.core.ParameterizedTypeReference;

import java.util.List;
import java.util.Map;

/** All that a read model does, once: deliver, query, park, redrive, audit, rebuild. */
record ShortRun(BothSides sides) {

    private static final int DELIVERIES = 3;
    private static final int CARTS = 6;

    void goThrough() {
        deliver();
        query();
        park();
        redrive();
        agrees();
        rebuild(RebuildRequest.IN_PLACE);
        rebuild(RebuildRequest.BLUE_GREEN);
    }

    /** By as many updaters as a driver needs to prepare its statements on the server. */
    private void deliver() {
        Concurrently.run(
                DELIVERIES,
                delivery -> {
                    for (int cart = 0; cart < CARTS; cart++) {
                        String id = "c%s-%s".formatted(delivery, cart);
                        create(id);
                        add(id, "tea");
                        assertThat(deliver(id)).isEmpty();
                        assertThat(view(id).itemCount()).isEqualTo(1);
                    }
                    return CARTS;
                });
    }

    private void query() {
        assertThat(view("c0-0").items()).extracting(item -> item.itemId()).containsExactly("tea");
        assertThat(BothSides.view(queries().listCarts(new ListCarts("mia", null, null))).carts())
                .isNotEmpty();
        assertThat(queries().getCart(new GetCart("nobody", null)).status()).isEqualTo(404);
    }

    private void park() {
        sides.jdbc()
                .execute("ALTER TABLE cart_item ADD CONSTRAINT strict CHECK (name <> 'The jam')");
        create("strange");
        add("strange", "tea");
        add("strange", "jam");
        for (int delivery = 1; delivery < 3; delivery++) {
            assertThat(deliver("strange")).containsOnlyKeys("strange");
        }
        assertThat(deliver("strange")).isEmpty();
        assertThat(sides.parked())
                .extracting(ParkedAggregate::aggregateId)
                .containsExactly("strange");
        assertThat(view("strange").lastSequenceNumber()).isEqualTo(2);
    }

    private void redrive() {
        sides.jdbc().execute("ALTER TABLE cart_item DROP CONSTRAINT strict");
        RedriveReport report = sides.redrive(RedriveRequest.everything());

        assertThat(report.redriven()).isEqualTo(1);
        assertThat(sides.parked()).isEmpty();
        assertThat(view("strange").lastSequenceNumber()).isEqualTo(3);
    }

    void agrees() {
        AuditReport report = sides.audit(AuditRequest.all());

        assertThat(report.findings()).isEmpty();
        assertThat(report.lagEvents()).isZero();
        assertThat(report.examined()).isPositive();
    }

    private void rebuild(String mode) {
        sides.jdbc().update("UPDATE cart SET item_count = 77 WHERE cart_id < 'c2'");
        assertThat(sides.audit(AuditRequest.all()).wrong()).isPositive();

        RebuildReport report = BothSides.view(sides.rebuild(RebuildRequest.of(mode)));

        assertThat(report.finished()).as("%s", report).isTrue();
        agrees();
    }

    void create(String cart) {
        assertThat(sides.create(cart)).isInstanceOf(Accepted.class);
    }

    void add(String cart, String item) {
        assertThat(sides.add(cart, item)).isInstanceOf(Accepted.class);
    }

    /** As the stream would. */
    Map<String, Failure> deliver(String cart) {
        return sides.readModel().handle(log(cart));
    }

    private List<StreamEvent<CartEvent>> log(String cart) {
        return sides.bean(new ParameterizedTypeReference<EventHistory<CartEvent>>() {})
                .log()
                .readAfter(cart, 0);
    }

    CartView view(String cart) {
        return BothSides.view(queries().getCart(new GetCart(cart, null)));
    }

    private CartQueries queries() {
        return sides.bean(new ParameterizedTypeReference<CartQueries>() {});
    }
}
