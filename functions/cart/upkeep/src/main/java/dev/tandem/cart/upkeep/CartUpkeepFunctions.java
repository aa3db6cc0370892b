package dev.tandem.cart.upkeep;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Function;

/** What the people who operate the read model call: who is parked, redrive, rebuild. */
@Configuration(proxyBeanMethods = false)
public class CartUpkeepFunctions {

    /** The carts whose events can't get into the read model, and why. */
    @Bean
    Function<QueryRequest<ListParked>, QueryResult<ParkedPage>> listParkedCarts(
            ReadModel<?, CartEvent> cartReadModel) {
        return request -> request.answer(cartReadModel::listParked);
    }

    /** Takes parked carts up again. */
    @Bean
    Function<QueryRequest<RedriveRequest>, QueryResult<RedriveReport>> redriveCartReadModel(
            ReadModel<?, CartEvent> cartReadModel) {
        return request -> request.answer(cartReadModel::redrive);
    }

    /** Rebuilds the rows from the event table. */
    @Bean
    Function<QueryRequest<RebuildRequest>, QueryResult<RebuildReport>> rebuildCartReadModel(
            ReadModel<?, CartEvent> cartReadModel) {
        return request -> request.answer(cartReadModel::rebuild);
    }
}
