Feature: A cart
  It is there.

  Background:
    Given Mia has a cart

  Scenario: Opening it
    When Mia opens it
    Then it is open
