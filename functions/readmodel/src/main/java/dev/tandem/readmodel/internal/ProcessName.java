package dev.tandem.readmodel.internal;

import java.util.UUID;

/** A name that no other process has. */
public final class ProcessName {

    private static volatile String name = UUID.randomUUID().toString();

    private ProcessName() {}

    static String now() {
        return name;
    }

    /** This is a copy of a process, as of a snapshot, and another one from now on. */
    public static void renew() {
        name = UUID.randomUUID().toString();
    }
}
