Feature: Idempotent updates
  Each event of the stream
  is applied once.

  Rule: A rule without a scenario

  Rule: SQL is never sent twice

    Scenario: Six steps and a hidden action
      Given Mia has a cart
      And Mia has a basket
      When Mia opens the cart
      And Mia opens the basket
      Then it is open
      And she is glad

    Scenario: Two actions, and a state at the end
      When Mia opens the cart
      Then it is open
      When Mia opens the basket
      Then it is open

    Scenario: Nothing to see
      Given Mia has a cart
      When Mia opens it

    Scenario: No action, and what was sent
      Given Mia has a cart
      Then she gets
        """
        a letter
        """

    Scenario Outline: Names and numbers
      Given Mia has a cart
      When a batch arrives
      Then the reason is "unreadable_event"
      And a CartEvent is there

      Examples: of statements
        | code |
        | 409  |
