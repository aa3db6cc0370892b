Feature: Gaps
  The stream promises no order between two events of a cart.
  An event that comes too early makes the read model fetch what is missing from the history.

  Background:
    Given Mia has an open cart
    And Mia sees an empty cart
    And the read model updater is down

  Scenario: Event 3 comes before event 2
    Given Mia has added 2 "Green tea" at 4.50 EUR
    And Mia has added 1 "Teapot" at 39.90 EUR
    When event 3 of Mia's cart is delivered
    Then Mia sees her cart as of event 3
    When event 2 of Mia's cart is delivered
    Then Mia sees her cart as of event 3

  Scenario: Events come in reverse, in one batch
    Given Mia has added 2 "Green tea" at 4.50 EUR
    And Mia has added 1 "Teapot" at 39.90 EUR
    And Mia has added 3 "Spoon" at 2.00 EUR
    When the events 4, 3, 2 of Mia's cart are delivered in one batch
    Then Mia sees her cart as of event 4

  Scenario: Only the last of many events arrives
    Given Mia has added 30 different items
    When event 31 of Mia's cart is delivered
    Then Mia sees her cart as of event 31

  Scenario: The first event of a cart is lost
    Given Ben has opened a cart and added 1 "Teapot" at 39.90 EUR
    When event 2 of Ben's cart is delivered
    Then Ben sees his cart as of event 2
