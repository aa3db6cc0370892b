Feature: Many at once
  However many people write at once, the history of a cart is one line without gaps,
  and the shop never shows what the history does not have.

  Rule: Every accepted addition is written once, and shown

    Scenario Outline: Many writers on one cart
      Given Mia has an open cart
      When <writers> writers make <additions> additions each to the cart
      Then every accepted addition is in its cart's history once
      And every history is one line without a hole that leads to its cart
      And in the end the shop shows the same

      Examples:
        | writers | additions |
        | 8       | 25        |

      @thorough
      Examples: On a day of sales
        | writers | additions |
        | 32      | 50        |

    Scenario Outline: Many writers on many carts
      Given <shoppers> shoppers have an open cart each
      When <writers> writers make <additions> additions each, spread over all carts
      Then every accepted addition is in its cart's history once
      And every history is one line without a hole that leads to its cart
      And in the end the shop shows the same

      Examples:
        | shoppers | writers | additions |
        | 10       | 8       | 25        |

      @thorough
      Examples: On a day of sales
        | shoppers | writers | additions |
        | 50       | 32      | 50        |

  Rule: Whoever looks meanwhile sees what was true at some moment

    Scenario: Looking while others write
      Given 5 shoppers have an open cart each
      When 4 writers make 25 additions each while somebody keeps looking
      Then everything that was seen is a moment of the history
      And what was seen of one cart never went back
