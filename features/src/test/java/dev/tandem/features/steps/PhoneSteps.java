package dev.tandem.features.steps;

import dev.tandem.features.driver.Item;
import dev.tandem.features.driver.Phone;
import dev.tandem.features.driver.Price;

import io.cucumber.java.en.When;

/** What a shopper's phone sends, and sends again. */
public class PhoneSteps {

    private final Phone phone;

    public PhoneSteps(Phone phone) {
        this.phone = phone;
    }

    @When("{person}'s phone sends {int} {string} at {price} twice")
    public void sendsTwice(String person, int quantity, String name, Price price) {
        phone.sendsTwice(person, new Item(quantity, name, price));
    }

    @When("{person}'s phone sends the same item {int} times at once")
    public void sendsAtOnce(String person, int times) {
        phone.sendsAtOnce(person, times);
    }

    @When("{person}'s phone sends {int} {string} at {price} until it is answered")
    public void sendsUntilAnswered(String person, int quantity, String name, Price price) {
        phone.sendsUntilAnswered(person, new Item(quantity, name, price));
    }
}
