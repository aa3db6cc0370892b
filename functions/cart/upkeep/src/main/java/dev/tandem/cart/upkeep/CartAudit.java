package dev.tandem.cart.upkeep;

import dev.tandem.cart.CartDecider;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.definition.ReadModel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Function;

/**
 * Says whether carts, their events and the read model agree, as a function; a schedule that calls
 * it audits all. It needs an {@code AggregateStore<Cart, CartEvent>}, which the read side has no
 * other use for.
 */
@Configuration(proxyBeanMethods = false)
public class CartAudit {

    @Bean
    Function<QueryRequest<AuditRequest>, QueryResult<AuditReport>> auditCarts(
            ReadModel<?, CartEvent> cartReadModel, AggregateStore<Cart, CartEvent> carts) {
        var auditor = cartReadModel.auditor(carts, new CartDecider());
        return request -> request.whenScheduled(AuditRequest::scheduled).answer(auditor::audit);
    }
}
