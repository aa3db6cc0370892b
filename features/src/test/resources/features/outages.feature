Feature: Outages
  A shopper goes on shopping while what the shop shows stands still, or can't be shown at all.
  Nothing that was accepted is lost, and what she sees catches up.

  Rule: Shopping goes on while the view stands still

    Scenario: An addition while the view stands still
      Given the shop's view of Mia's cart stands still at version 2
      When Mia adds 1 "Teapot" at 39.90 EUR
      Then it is accepted
      And Mia still sees her cart as of event 2

    Scenario: The view catches up
      Given the shop's view of Mia's cart stands still at version 2
      And Mia has added 1 "Teapot" at 39.90 EUR
      And Mia has removed "Item 1"
      When the shop's view gets news again
      Then Mia sees her cart as of event 4

    Scenario: Whoever asks for what is not shown yet is told how far it is
      Given the shop's view of Mia's cart stands still at version 2
      And Mia has added 1 "Teapot" at 39.90 EUR
      When Mia asks for her cart as of event 3
      Then she is told that event 3 is not shown yet, but event 2 is

  @engines
  Rule: Shopping goes on while the view's database is away

    Scenario: An addition while the view's database is away
      Given the shop shows Mia's cart at version 2
      And the view's database is away
      When Mia adds 1 "Teapot" at 39.90 EUR
      Then it is accepted
      And Mia is told that her cart can't be shown now

    Scenario: The view's database comes back
      Given the shop shows Mia's cart at version 2
      And the view's database is away
      And Mia has added 2 different items
      When the view's database is back
      Then Mia sees her cart as of event 4

    # the news of a change was given up after eleven tries
    @thorough
    Scenario: The view's database is away for long
      Given the view's database is away
      And Mia's cart holds 1 "Teapot" at 39.90 EUR
      And the shop has tried in vain 12 times to show what is new
      When the view's database is back
      Then Mia sees her cart as of event 2

  # an event without its command: the auditor would rightly complain
  @unaudited
  Rule: A change that nobody understands holds up its own cart only

    Scenario: The shopkeeper is told which cart waits
      Given the shop shows Mia's cart at version 1
      When a change that nobody understands is written to Mia's cart
      Then the shopkeeper is told that Mia's cart waits at event 2, which nobody understands

    Scenario: Other carts go on
      Given Mia's cart waits at a change that nobody understands
      And Tom has an open cart
      When Tom adds 2 "Green tea" at 4.50 EUR
      Then Tom sees his cart as of event 2
      And what Mia sees has not changed

    Scenario: A cart goes on when its change is mended
      Given Mia's cart waits at a change that nobody understands
      And the shopkeeper has mended Mia's change to 3 "Spoon" at 2.00 EUR
      When the shopkeeper lets the waiting carts go on
      Then Mia sees her cart as of event 2
      And no cart waits any longer
