package dev.tandem.readmodel.selfwriting;

/** What a projection that writes by itself shows of its rows: nothing. */
public record Written() {}
