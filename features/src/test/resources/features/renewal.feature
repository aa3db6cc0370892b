@releases
Feature: The shop is renewed
  The shop changes while people are shopping: for a while old and new serve side by side.
  Nobody is turned away for that, and each knows what the other took in.

  # the new shop adds nothing to a cart that was changed six times; the old one never counted
  Rule: Old and new serve the same cart in turn

    Scenario: What either takes in is there for both
      Given Mia has an open cart
      And the shop is being renewed
      When Mia adds 1 "Green tea" at 4.50 EUR 6 times, served by old and new in turn
      Then all of them are accepted
      And Mia sees 6 "Green tea"

    Scenario: The new shop counts what the old one took in
      Given Mia has an open cart
      And the shop is being renewed
      And Mia has added 1 "Green tea" at 4.50 EUR 6 times, served by old and new in turn
      When Mia adds 1 "Teapot" at 39.90 EUR, served by the new shop
      Then she is refused because the cart was changed six times

    Scenario: The new shop counts what was taken in before there was a new one
      Given Mia's cart holds 5 different items
      And the shop is being renewed
      When Mia adds 1 "Teapot" at 39.90 EUR, served by the new shop
      Then it is accepted
      And Mia sees her cart as of event 7

  Rule: A new shop that is given up leaves nothing undone

    Scenario: The old shop is back
      Given the shop has been renewed
      And Mia's cart holds 5 "Green tea" at 4.50 EUR
      And the shop is the old one again
      When Mia adds 1 "Green tea" at 4.50 EUR
      Then Mia sees 6 "Green tea"
