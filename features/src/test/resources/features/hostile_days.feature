@faults
Feature: Hostile days
  Streams repeat and swap, stores are busy or silent, functions die. None of that is the shopper's problem:
  what was accepted is kept once and shown in order, and what was not accepted has left no trace.

  Rule: The stream may deliver in any order, twice, late, or never

    Scenario Outline: The stream misbehaves while many write
      Given 5 shoppers have an open cart each
      And the stream <misbehaves>
      When 4 writers make 10 additions each to all carts, and more until the stream has done so
      Then every accepted addition is one event of the history
      And in the end the read model shows the same

      Examples:
        | misbehaves                              |
        | swaps the records of a transaction      |
        | swaps neighbours of one cart            |
        | delivers every batch twice              |
        | loses every second call                 |
        | forgets how far it was                  |
        | holds records back while others overtake |

    Scenario: Records expire before anybody has read them
      Given Mia has an open cart
      And Mia sees an empty cart
      And the read model updater is down
      And Mia has added 2 "Green tea" at 4.50 EUR
      And Mia has added 1 "Teapot" at 39.90 EUR
      When the records that wait in the stream expire
      And the read model updater is back
      And Mia adds 3 "Spoon" at 2.00 EUR
      Then Mia sees her cart as of event 4

  Rule: The store may be busy, failing or silent for a moment

    Scenario Outline: A command in a bad moment
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And the store <is in trouble>
      When Mia adds 1 "Teapot" at 39.90 EUR
      Then it is accepted
      And the cart's history is: created, item added, item added
      And Mia sees her cart as of event 3

      Examples:
        | is in trouble                                        |
        | reports a conflict with another transaction 3 times  |
        | is throttled 2 times                                 |
        | fails 2 times                                        |
        | carries out the next command and cuts the line       |
        | carries out the next command and answers too late    |

    Scenario: A reader meets yesterday's copies
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And reads that need not be consistent are stale
      When Mia adds 1 "Teapot" at 39.90 EUR
      And Mia removes "Green tea"
      Then it is accepted
      And the cart's history is: created, item added, item added, item removed

    Scenario: A gap is healed from yesterday's copies
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And Mia sees her cart as of event 2
      And reads that need not be consistent are stale
      And the read model updater is down
      And Mia has added 1 "Teapot" at 39.90 EUR
      And Mia has added 3 "Spoon" at 2.00 EUR
      When event 4 of Mia's cart is delivered
      Then Mia sees her cart as of event 4

  Rule: A function may die at any moment

    Scenario Outline: A command function dies, and the shopper's phone sends again
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And the function that adds items dies <when>
      When Mia's phone sends 1 "Teapot" at 39.90 EUR until it is answered
      Then it is accepted
      And the cart's history is: created, item added, item added
      And Mia sees her cart as of event 3
      And it has died meanwhile

      Examples:
        | when                               |
        | before its first call to the store |
        | after its first call to the store  |
        | before it writes                   |
        | after it has written               |

    Scenario Outline: The read model updater dies in the middle of a batch
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And Mia sees her cart as of event 2
      And the read model updater dies before its statement number <n>
      When Mia adds 1 "Teapot" at 39.90 EUR
      Then Mia sees her cart as of event 3
      And it has died meanwhile

      Examples:
        | n |
        | 1 |
        | 2 |
        | 3 |
        | 4 |

    Scenario: The read model updater dies after its commit
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And Mia sees her cart as of event 2
      And the read model updater dies after its commit
      When Mia adds 1 "Teapot" at 39.90 EUR
      Then Mia sees her cart as of event 3
      And it has died meanwhile
