@every-strategy
Feature: Optimistic locking
  Two people may edit one cart. Whoever saw an older version is told so,
  and nothing of theirs is half-written.

  Rule: Whoever names the version that they saw is told when it is stale

    Scenario: A stale version is refused
      Given Mia's cart is at version 3
      When Mia adds 2 "Green tea" at 1.00 EUR to the version 2 that she saw
      Then she is told that the cart is at version 3
      And the cart's history still ends with event 3
      And nothing was written

    Scenario: The current version is accepted
      Given Mia's cart is at version 3
      When Mia adds 2 "Green tea" at 1.00 EUR to the version 3 that she saw
      Then it is accepted
      And the cart is at version 4

    Scenario: Many writers at once, one wins
      Given Mia's cart is at version 3
      When 8 family members change the version 3 that they saw at the same time
      Then one of them is accepted, and the others are told that the cart is at version 4
      And after event 3 the cart's history has only the winner's
      And Mia sees only the winner's item

  Rule: Whoever names no version is served all the same

    Scenario: A caller without a version is tried again
      Given Mia's cart is at version 3
      When 8 family members add an item at the same time, without naming a version
      Then all of them are accepted
      And the cart is at version 11
      And Mia sees everybody's item

  Rule: What a phone sends again is done once

    Scenario: The same addition again gets the first answer
      Given Mia has an open cart
      When Mia's phone sends 2 "Green tea" at 1.00 EUR twice
      Then both answers are the same
      And the cart is at version 2

    Scenario: The same addition many times at once
      Given Mia has an open cart
      When Mia's phone sends the same item 8 times at once
      Then all answers are the same
      And the cart is at version 2
