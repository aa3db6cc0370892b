@every-strategy
Feature: Optimistic locking
  Two people may edit one cart. Whoever saw an older version is told so,
  and nothing of theirs is half-written.

  Rule: Whoever names the version that they saw is told when it is stale

    Scenario: A stale version is refused
      Given Mia's cart is at version 3
      When Mia adds 2 "Green tea" to the version 2 that she saw
      Then she is told that the cart is at version 3
      And the cart's history still ends with event 3
      And nothing was written

    Scenario: The current version is accepted
      Given Mia's cart is at version 3
      When Mia adds 2 "Green tea" to the version 3 that she saw
      Then it is accepted
      And the cart is at version 4

    Scenario: Two writers at once, one wins
      Given Mia's cart is at version 3
      When 8 family members change the version 3 that they saw at the same time
      Then exactly one of them is accepted
      And the others are told that the cart is at version 4
      And the cart's history has only the winner's event after event 3
      And Mia sees only the winner's item

  Rule: Whoever names no version is served all the same

    Scenario: A caller without a version is tried again
      Given Mia's cart is at version 3
      When 8 family members add an item at the same time, without naming a version
      Then all of them are accepted
      And the cart is at version 11
      And Mia sees everybody's item

  Rule: A command that carries an id is applied once

    Scenario: The same command again gets the first answer
      Given Mia has an open cart
      When Mia adds 2 "Green tea" twice under one command id
      Then both answers are the same
      And the cart is at version 2

    Scenario: The same command many times at once
      Given Mia has an open cart
      When Mia's phone sends one command 8 times at the same time
      Then all answers are the same
      And the cart is at version 2
