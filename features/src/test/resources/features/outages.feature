Feature: Outages
  Commands are accepted while the read side is away, and the read side catches up when it is back.
  Nothing that was accepted is lost.

  Scenario: The read model updater is down and comes back
    Given Mia's cart holds 2 "Green tea" at 4.50 EUR
    And Mia sees her cart as of event 2
    And the read model updater is down
    When Mia adds 1 "Teapot" at 39.90 EUR
    And Mia removes "Green tea"
    Then it is accepted
    And Mia still sees her cart as of event 2
    When the read model updater is back
    Then Mia sees her cart as of event 4

  Scenario: Asking for a version that the read model does not have yet
    Given Mia's cart holds 2 "Green tea" at 4.50 EUR
    And Mia sees her cart as of event 2
    And the read model updater is down
    When Mia adds 1 "Teapot" at 39.90 EUR
    Then Mia is told that the read model is at version 2 when she asks for version 3

  @engines
  Scenario: PostgreSQL is down and comes back
    Given Mia's cart holds 2 "Green tea" at 4.50 EUR
    And Mia sees her cart as of event 2
    And PostgreSQL is down
    When Mia adds 1 "Teapot" at 39.90 EUR
    And Mia removes "Green tea"
    Then it is accepted
    And Mia is told that her cart can't be shown now
    When PostgreSQL is back
    Then Mia sees her cart as of event 4

  # an event without its command: the auditor would rightly complain
  @unaudited
  Scenario: An event that no code knows holds up its own cart only
    Given Mia has an open cart
    And Tom has an open cart
    And Mia sees her cart as of event 1
    When an event "cart_sung" that no code knows is recorded for Mia's cart
    Then Mia's cart is parked at event 2 for the reason "unreadable_event"
    When Tom adds 2 "Green tea" at 4.50 EUR
    Then Tom sees his cart as of event 2
    And what Mia sees has not changed
    When the event is mended to an addition of 3 "Spoon" at 2.00 EUR
    And the parked carts are redriven
    Then Mia sees her cart as of event 2
    And no cart is parked
