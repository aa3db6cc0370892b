@faults
Feature: News in disorder
  On a bad day news of many carts arrives swapped, twice, late or never.
  The shopper notices nothing: what was accepted is there once, and is shown.

  Rule: Disorder is put in order while many write

    Scenario Outline: The news is in disorder while many write
      Given 5 shoppers have an open cart each
      And <disorder>
      When 4 writers make 10 additions each to all carts, until that has happened
      Then every accepted addition is in its cart's history once
      And in the end the shop shows the same

      Examples:
        | disorder                                                         |
        | news of different carts arrives in another order                 |
        | news of one cart arrives in another order                        |
        | news always arrives twice                                        |
        | news is lost on its way every second time, and sent again        |
        | news that has arrived is sent again and again                    |
        | news of some carts is held back while that of others overtakes it |

  Rule: What is never heard of is made up for by the next news of that cart

    Scenario: News is lost for good
      Given the news of Mia's next 2 additions is lost for good
      When Mia adds 3 "Spoon" at 2.00 EUR
      Then Mia sees her cart as of event 4
