@thorough @inventory
Feature: A sale
  Five hundred people want the last hundred, all in the same minute: who comes first gets one.
  Everybody else is told that there are no more, and each hears of it once.

  Rule: Pieces go in the order in which people came

    Scenario: Five hundred people want the last hundred
      Given the last hundred pieces of "Lamp" are on sale
      When five hundred people order one "Lamp" each, one behind the other
      Then the first hundred get theirs, in the order in which they came
      And the other four hundred are told that it is sold out
      And each was told once

    Scenario: Everybody orders twice
      Given the last 10 pieces of "Lamp" are on sale
      When 20 people order one "Lamp" each, one behind the other, and send the same order again
      Then the first 10 get theirs, in the order in which they came
      And the other 10 are told that it is sold out
      And each was told the same a second time

  Rule: What breaks down in between changes nothing of it

    @faults
    Scenario: The till dies when the first orders are taken, before anybody was told
      Given the last 10 pieces of "Lamp" are on sale
      And the till will die when it has taken orders
      When 20 people order one "Lamp" each, one behind the other
      Then the first 10 get theirs, in the order in which they came
      And each was told once

  Rule: Who can't be served holds up nobody who wants something else

    Scenario: An order that can't be read
      Given the last 10 pieces of "Lamp" are on sale
      And somebody has sent an order for "Lamp" that can't be read
      When 5 people order one "Lamp" each, one behind the other
      Then the first 5 get theirs, in the order in which they came

    Scenario: Nobody can tell how many there are
      Given the last 10 pieces of "Lamp" are on sale
      And nobody can tell how many pieces of "Chair" there are
      When 5 people order one "Chair" and then one "Lamp" each
      Then all 5 get their "Lamp"
      And nobody is told anything of their "Chair"
