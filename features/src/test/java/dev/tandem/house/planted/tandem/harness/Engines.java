package dev.tandem.house.planted.tandem.harness;

public class Engines {}
