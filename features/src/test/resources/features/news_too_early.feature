Feature: News that comes too early
  Nobody promises that the news of two events of a cart arrives in their order, or that all of it arrives.
  What the shop shows goes by the cart's history, so that a shopper never sees half of it.

  Rule: What has not arrived yet is looked up in the history

    Scenario: The news of event 3 comes before that of event 2
      Given the shop's view of Mia's cart stands still at version 1
      And Mia has added 2 different items
      When the news of event 3 of Mia's cart arrives
      Then Mia sees her cart as of event 3

    Scenario: The news arrives in reverse
      Given the shop's view of Mia's cart stands still at version 1
      And Mia has added 3 different items
      When the news of the events 4, 3, 2 of Mia's cart arrives at once
      Then Mia sees her cart as of event 4

    Scenario: Only the news of the last of many events arrives
      Given the shop's view of Mia's cart stands still at version 1
      And Mia has added 30 different items
      When the news of event 31 of Mia's cart arrives
      Then Mia sees her cart as of event 31

    Scenario: The news of a cart's first event is lost
      Given the shop's view gets no news
      And Ben's cart holds 1 "Teapot" at 39.90 EUR
      When the news of event 2 of Ben's cart arrives
      Then Ben sees his cart as of event 2

  Rule: What was looked up before changes nothing when it arrives

    Scenario: The news of event 2 comes after that of event 3
      Given the shop's view of Mia's cart stands still at version 1
      And Mia has added 2 different items
      And the news of event 3 of Mia's cart has arrived
      When the news of event 2 of Mia's cart arrives
      Then Mia sees her cart as of event 3
