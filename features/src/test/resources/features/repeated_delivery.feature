Feature: Repeated delivery
  The stream delivers at least once. Whatever comes again changes nothing.

  Background:
    Given Mia's cart holds 2 "Green tea" at 4.50 EUR
    And Mia's cart holds 1 "Teapot" at 39.90 EUR
    And Mia sees both items

  Scenario: One event is delivered twice
    When event 2 of Mia's cart is delivered again
    Then what Mia sees has not changed

  Scenario: An event is there twice in one delivery
    Given the read model updater is down
    And Mia has added 1 "Spoon" at 2.00 EUR
    When event 4 of Mia's cart is delivered twice in one batch
    Then Mia sees 1 "Spoon"

  Scenario: A whole batch is delivered again
    When all events of Mia's cart are delivered again in one batch
    Then what Mia sees has not changed

  Scenario: Everything is delivered again from the start of the stream
    When the whole stream is delivered again
    Then what Mia sees has not changed
