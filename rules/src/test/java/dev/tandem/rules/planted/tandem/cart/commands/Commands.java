package dev.tandem.rules.planted.tandem.cart.commands;

public class Commands {}
