package dev.tandem.cart.upkeep;

import dev.tandem.cart.readmodel.CartReadSide;
import dev.tandem.lambda.Composition;
import dev.tandem.lambda.LambdaApplication;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.schema.MigrationRequest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The cart's upkeep as a Lambda artifact, on Spring's face and on the lean one: {@code MAIN_CLASS}
 * in the environment names this class, {@code SPRING_CLOUD_FUNCTION_DEFINITION} the function.
 * Spring's properties are at the root of the zip.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CartUpkeepConfiguration.class, CartMigration.class})
public class CartUpkeepApplication implements LambdaApplication {

    public static void main(String[] args) {
        SpringApplication.run(CartUpkeepApplication.class, args);
    }

    @Override
    public void compose(Composition functions) {
        var side = functions.readSide();
        var cart = new CartReadSide(side);
        cart.addTo(functions);
        var upkeep = new CartUpkeepFunctions();
        functions.query("listParkedCarts", ListParked.class, upkeep.listParkedCarts(cart.model()));
        functions.query(
                "redriveCartReadModel",
                RedriveRequest.class,
                upkeep.redriveCartReadModel(cart.model()));
        functions.query(
                "rebuildCartReadModel",
                RebuildRequest.class,
                upkeep.rebuildCartReadModel(cart.model()));
        var carts = new CartUpkeepConfiguration().cartStore(side.dynamoDb());
        functions.query(
                "auditCarts", AuditRequest.class, new CartAudit().auditCarts(cart.model(), carts));
        functions.query(
                "migrateCartReadModel",
                MigrationRequest.class,
                new CartMigration().migrateCartReadModel(side.database()));
    }
}
