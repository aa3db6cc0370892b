package dev.tandem.features;

import static io.cucumber.spring.CucumberTestContext.SCOPE_CUCUMBER_GLUE;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.features.driver.Answers;
import dev.tandem.features.driver.Auditor;
import dev.tandem.features.driver.CartList;
import dev.tandem.features.driver.Delivery;
import dev.tandem.features.driver.Family;
import dev.tandem.features.driver.Faults;
import dev.tandem.features.driver.Functions;
import dev.tandem.features.driver.History;
import dev.tandem.features.driver.Misdelivery;
import dev.tandem.features.driver.Onlooker;
import dev.tandem.features.driver.Phone;
import dev.tandem.features.driver.Release;
import dev.tandem.features.driver.Sale;
import dev.tandem.features.driver.Shopkeeper;
import dev.tandem.features.driver.Shopper;
import dev.tandem.features.driver.Shoppers;
import dev.tandem.features.driver.View;
import dev.tandem.features.driver.World;
import dev.tandem.features.stage.CartStrategy;
import dev.tandem.features.stage.InventoryStack;
import dev.tandem.features.stage.Stage;
import dev.tandem.features.stage.Updater;
import dev.tandem.harness.aws.stream.StreamRecords;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Each scenario has a world of its own, and drivers that write in it. */
@Configuration(proxyBeanMethods = false)
class DriverBeans {

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    World world() {
        return new World();
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    History history(World world, EventLog<CartEvent> log, AggregateStore<Cart, CartEvent> store) {
        return new History(world, log, store);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Answers answers(World world) {
        return new Answers(world);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Shopper shopper(World world, Functions functions, History history) {
        return new Shopper(world, functions, history);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Phone phone(World world, Functions functions, History history) {
        return new Phone(world, functions, history);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Shoppers shoppers(World world, Functions functions, History history, Shopper shopper) {
        return new Shoppers(world, functions, history, shopper);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Family family(World world, Functions functions, History history, View view) {
        return new Family(world, functions, history, view);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    View view(World world, Functions functions, History history) {
        return new View(world, functions, history);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    CartList cartList(World world, Functions functions) {
        return new CartList(world, functions);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Onlooker onlooker(World world, Functions functions, History history, Shoppers shoppers) {
        return new Onlooker(world, functions, history, shoppers);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Delivery delivery(
            World world,
            Functions functions,
            StreamRecords stream,
            Updater updater,
            Shopper shopper,
            View view) {
        return new Delivery(world, functions, stream, updater, shopper, view);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Misdelivery misdelivery(
            World world, Stage stage, Shopper shopper, Shoppers shoppers, Delivery delivery) {
        return new Misdelivery(world, stage, shopper, shoppers, delivery);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Faults faults(World world, Stage stage, CartStrategy strategy, Functions functions) {
        return new Faults(world, stage, strategy, functions);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Release release(World world, Stage stage, Functions functions, History history) {
        return new Release(world, stage, functions, history);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Shopkeeper shopkeeper(World world, Stage stage, Functions functions, Delivery delivery) {
        return new Shopkeeper(world, stage, functions, delivery);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Auditor auditor(
            World world, Functions functions, History history, Stage stage, CartStrategy strategy) {
        return new Auditor(world, functions, history, stage, strategy);
    }

    @Bean
    @Scope(SCOPE_CUCUMBER_GLUE)
    Sale sale(World world, InventoryStack inventory) {
        return new Sale(world, inventory);
    }
}
