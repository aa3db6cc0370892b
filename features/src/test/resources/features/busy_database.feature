@faults
Feature: A busy database
  For a moment the carts' database may be busy, failing or silent, and it may show copies of yesterday.
  A shopper who asks in such a moment is served all the same, and once.

  Rule: Whoever asks in a bad moment is served

    Scenario Outline: An addition in a bad moment
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And the carts' database <is in trouble>
      When Mia adds 1 "Teapot" at 39.90 EUR
      Then it is accepted as event 3: item added
      And Mia sees her cart as of event 3

      Examples:
        | is in trouble                                         |
        | is at work on that cart for somebody else 3 times     |
        | is too busy 2 times                                   |
        | fails 2 times                                         |
        | writes the next change and hangs up                   |
        | writes the next change and answers too late           |

  Rule: Nobody decides or shows anything by a copy of yesterday

    Scenario: A change is decided by what is there today
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And the carts' database shows yesterday's copies to whoever does not insist
      And Mia has added 1 "Teapot" at 39.90 EUR
      When Mia removes "Green tea"
      Then it is accepted as event 4: item removed

    Scenario: What has not arrived yet is looked up in today's history
      Given the shop's view of Mia's cart stands still at version 2
      And the carts' database shows yesterday's copies to whoever does not insist
      And Mia has added 2 different items
      When the news of event 4 of Mia's cart arrives
      Then Mia sees her cart as of event 4
