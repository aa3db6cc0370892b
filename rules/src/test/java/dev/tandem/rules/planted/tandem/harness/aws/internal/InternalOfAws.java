package dev.tandem.rules.planted.tandem.harness.aws.internal;

public class InternalOfAws {}
