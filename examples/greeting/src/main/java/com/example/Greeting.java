package com.example;

/** A function on Lambda that has nothing to do with Tandem. */
public class Greeting {

    public String greet(String name) {
        return "Hello, " + name + "!";
    }
}
