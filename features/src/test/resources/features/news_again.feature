Feature: The same news again
  Nobody promises that the news of an event arrives only once, and one day all of it may be sent anew.
  A shopper must not find twice in her cart what she added once.

  Rule: News that was heard before changes nothing

    Scenario: The news of one event arrives again
      Given the shop shows Mia's cart at version 3
      When the news of event 2 of Mia's cart arrives again
      Then what Mia sees has not changed

    Scenario: The news of one event arrives twice at once
      Given the shop's view of Mia's cart stands still at version 3
      And Mia has added 1 "Spoon" at 2.00 EUR
      When the news of event 4 of Mia's cart arrives twice at once
      Then Mia sees 1 "Spoon"

    Scenario: All news of a cart arrives again
      Given the shop shows Mia's cart at version 3
      When all news of Mia's cart arrives again at once
      Then what Mia sees has not changed

    Scenario: All news of the shop arrives again
      Given the shop shows Mia's cart at version 3
      When all news of the shop arrives again from the start
      Then what Mia sees has not changed
