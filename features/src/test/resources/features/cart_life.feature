@every-strategy
Feature: The life of a cart
  A shopper fills a cart, changes her mind, and checks out.
  What she is told at once, and what she sees a moment later, are the same.

  Rule: A cart starts empty and belongs to its owner

    Scenario: Opening a cart
      When Mia opens a cart
      Then it is accepted
      And Mia sees an empty cart

    Scenario: A cart is opened once
      Given Mia has an open cart
      When Mia opens the same cart again
      Then she is told that the cart exists already
      And nothing was written

    Scenario: An owner finds all of her carts and nobody else's
      Given Mia has 3 open carts
      And Ben has an open cart
      When Mia lists her carts 2 at a time
      Then she sees her 3 carts, each once

  Rule: Items are added, changed and removed while the cart is open

    Scenario: Adding the first item
      Given Mia has an open cart
      When Mia adds 2 "Green tea" at 4.50 EUR
      Then it is accepted
      And Mia sees in her cart
        | item      | quantity | unit price | line total |
        | Green tea | 2        | 4.50       | 9.00       |
      And her total is 9.00 EUR for 2 units

    Scenario: Items stand in the order in which they were added
      Given Mia's cart holds 1 "Teapot" at 39.90 EUR
      When Mia adds 3 "Green tea" at 4.50 EUR
      Then Mia sees in her cart
        | item      | quantity | unit price | line total |
        | Teapot    | 1        | 39.90      | 39.90      |
        | Green tea | 3        | 4.50       | 13.50      |
      And her total is 53.40 EUR for 4 units

    Scenario: Adding an item that is already there adds to its quantity
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      When Mia adds 3 "Green tea" at 4.50 EUR
      Then Mia sees in her cart
        | item      | quantity | unit price | line total |
        | Green tea | 5        | 4.50       | 22.50      |

    Scenario: Changing a quantity
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      When Mia changes "Green tea" to 7
      Then Mia sees in her cart
        | item      | quantity | unit price | line total |
        | Green tea | 7        | 4.50       | 31.50      |

    Scenario: Changing a quantity to what it is changes nothing
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      When Mia changes "Green tea" to 2
      Then it is accepted
      And nothing was written

    Scenario: Removing an item
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And Mia's cart holds 1 "Teapot" at 39.90 EUR
      When Mia removes "Green tea"
      Then Mia sees in her cart
        | item   | quantity | unit price | line total |
        | Teapot | 1        | 39.90      | 39.90      |
      And her total is 39.90 EUR for 1 unit

    Scenario: Amounts are kept to the last decimal
      Given Mia's cart holds 999 "Nail" at 0.01 EUR
      When Mia adds 3 "Crate" at 999999999999 EUR
      Then her total is 3000000000006.99 EUR for 1002 units

    Scenario: An emptied cart may start again in another currency
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And Mia has removed "Green tea"
      When Mia adds 1 "Matcha" at 1200 JPY
      Then her total is 1200 JPY for 1 unit

  Rule: A full cart can be checked out, and is closed then

    Scenario: Checking out
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      When Mia checks out
      Then it is accepted
      And Mia sees that her cart is checked out
      And the cart's history is: created, item added, checked out

    Scenario Outline: A checked-out cart stays as it is
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And Mia has checked out
      When <attempt>
      Then she is refused because the cart is checked out
      And nothing was written

      Examples:
        | attempt                         |
        | Mia adds 1 "Teapot" at 5.00 EUR |
        | Mia changes "Green tea" to 3    |
        | Mia removes "Green tea"         |
        | Mia checks out                  |
