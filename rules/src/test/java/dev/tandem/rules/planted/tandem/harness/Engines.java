package dev.tandem.rules.planted.tandem.harness;

public class Engines {}
