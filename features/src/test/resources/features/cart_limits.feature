@every-strategy
Feature: What a cart refuses
  A shopper who asks for something that can't be is told what was wrong and what is allowed.
  Whatever is refused is not written, not even in part.

  Rule: Some wishes depend on what is in the cart

    Scenario: One currency in a cart
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      When Mia adds 1 "Teapot" at 39.90 USD
      Then she is refused because a cart has one currency
      And nothing was written

    Scenario: The 100th different item still fits
      Given Mia's cart holds 99 different items
      When Mia adds 1 "One more" at 1.00 EUR
      Then it is accepted

    Scenario: The 101st different item does not fit
      Given Mia's cart holds 100 different items
      When Mia adds 1 "One too many" at 1.00 EUR
      Then she is refused because a cart holds at most 100 different items
      And nothing was written

    Scenario: Quantities add up to 999 at most
      Given Mia's cart holds 998 "Nail" at 0.01 EUR
      When Mia adds 2 "Nail" at 0.01 EUR
      Then she is refused because an item's quantity is at most 999
      And nothing was written

    Scenario Outline: An item that is not there
      Given Mia has an open cart
      When <attempt>
      Then she is refused because the item is not in the cart
      And nothing was written

      Examples:
        | attempt                      |
        | Mia changes "Green tea" to 3 |
        | Mia removes "Green tea"      |

    Scenario: An empty cart can't be checked out
      Given Mia has an open cart
      When Mia checks out
      Then she is refused because an empty cart can't be checked out
      And nothing was written

    Scenario Outline: A cart that nobody opened
      When <attempt>
      Then she is told that there is no such cart
      And nothing was written

      Examples:
        | attempt                           |
        | Mia adds 1 "Green tea" at 4.50 EUR |
        | Mia changes "Green tea" to 3      |
        | Mia removes "Green tea"           |
        | Mia checks out                    |

  Rule: Some wishes can't be meant, whatever is in the cart

    Scenario Outline: A wish outside the limits
      Given Mia has an open cart
      When <attempt>
      Then she is told about <what>: <what is allowed>
      And nothing was written

      Examples:
        | attempt                                         | what          | what is allowed             |
        | Mia adds 0 "Green tea" at 4.50 EUR              | quantity      | must be 1 to 999            |
        | Mia adds 1000 "Green tea" at 4.50 EUR           | quantity      | must be 1 to 999            |
        | Mia changes "Green tea" to 0                    | quantity      | must be 1 to 999            |
        | Mia adds 1 "Green tea" at 4.505 EUR             | unit price    | EUR has at most 2           |
        | Mia adds 1 "Green tea" at -1.00 EUR             | unit price    | 0 to 999999999999           |
        | Mia adds 1 "Green tea" at 4.50 XXY              | currency      | ISO 4217                    |
        | Mia adds an item whose name has 201 characters  | name          | must have 1 to 200          |
        | Mia adds an item without a name                 | name          | is required                 |
        | Mia adds an item with a colour                  | colour        | is not known                |
        | Mia sends something garbled                     | the request   | is not well-formed          |
