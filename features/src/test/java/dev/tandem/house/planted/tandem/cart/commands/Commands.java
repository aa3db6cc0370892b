package dev.tandem.house.planted.tandem.cart.commands;

public class Commands {}
