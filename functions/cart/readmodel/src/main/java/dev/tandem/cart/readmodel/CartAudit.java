package dev.tandem.cart.readmodel;

import dev.tandem.cart.Cart;
import dev.tandem.cart.CartDecider;
import dev.tandem.cart.CartEvent;
import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.json.request.QueryRequest;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.AuditedAggregate;
import dev.tandem.readmodel.audit.Auditor;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.InstantSource;
import java.util.function.Function;

/**
 * Says whether carts, their events and the read model agree, as a function. It needs an {@code
 * AggregateStore<Cart, CartEvent>}, which the read side has no other use for.
 */
@Configuration(proxyBeanMethods = false)
public class CartAudit {

    @Bean
    Auditor<Cart, CartEvent, CartRows> cartAuditor(
            AggregateIds cartIds,
            AggregateStore<Cart, CartEvent> carts,
            EventLog<CartEvent> cartEvents,
            CartRowStore cartRowStore,
            PlatformTransactionManager transactions,
            ReadModelUpdater<CartEvent> cartUpdater) {
        return new Auditor<>(
                new AuditedAggregate<>(
                        cartIds,
                        carts,
                        new CartDecider(),
                        cartEvents,
                        cartRowStore,
                        CartProjection::new,
                        CartRows::withoutSequenceNumber,
                        new TransactionTemplate(transactions)),
                cartUpdater,
                InstantSource.system(),
                Pauses.sleeping());
    }

    @Bean
    Function<QueryRequest<AuditRequest>, QueryResult<AuditReport>> auditCarts(
            Auditor<Cart, CartEvent, CartRows> cartAuditor) {
        return request -> request.answer(cartAuditor::audit);
    }
}
