Feature: Order
  However many people write at once, the history of a cart is one line without gaps,
  and the read model never shows what the history does not have.

  Scenario: Many writers on one cart
    Given Mia has an open cart
    When 32 writers make 50 additions each to Mia's cart
    Then every accepted addition is one event of the history
    And each history is numbered from 1 without a hole
    And each cart is what its history says
    And in the end the read model shows the same

  Scenario: Many writers on many carts
    Given 50 shoppers have an open cart each
    When 32 writers make 50 additions each, spread over all carts
    Then every accepted addition is one event of the history
    And each history is numbered from 1 without a hole
    And each cart is what its history says
    And in the end the read model shows the same

  Scenario: Looking while others write
    Given 5 shoppers have an open cart each
    When 4 writers make 25 additions each while somebody keeps looking
    Then everything that was seen is a moment of the history
    And what was seen of one cart never went back
