@faults
Feature: Breakdowns
  What serves a shopper may break down at any moment, and somebody else takes its place.
  She sends again what was not answered, and has it once, however far the first one had come.

  Rule: Who is not answered sends again, and is served once

    Scenario Outline: The shop breaks down while it serves her
      Given Mia's cart holds 2 "Green tea" at 4.50 EUR
      And the shop breaks down <when>
      When Mia's phone sends 1 "Teapot" at 39.90 EUR until it is answered
      Then it is accepted as event 3: item added
      And Mia sees her cart as of event 3

      Examples:
        | when                            |
        | before it writes the change     |
        | after it has written the change |

      @thorough
      Examples: Before there is anything to lose
        | when                            |
        | before it looks at the cart     |
        | after it has looked at the cart |

  Rule: A view that breaks down shows the change all the same

    Scenario Outline: The shop's view breaks down
      Given the shop shows Mia's cart at version 2
      And the shop's view breaks down <when>
      When Mia adds 1 "Teapot" at 39.90 EUR
      Then Mia sees her cart as of event 3

      Examples:
        | when                                        |
        | halfway through the next change             |
        | right after it has taken the next change in |

      @thorough
      Examples: Before there is anything to lose
        | when                                         |
        | when it hears of the next change             |
        | before it begins to take the next change in  |
        | when it has begun to take the next change in |
