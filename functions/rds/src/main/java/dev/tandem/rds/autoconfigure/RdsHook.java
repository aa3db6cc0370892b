package dev.tandem.rds.autoconfigure;

import dev.tandem.rds.connection.RdsConnections;
import dev.tandem.snapstart.RuntimeHook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The snapshot's of all connections that were made here: no login is in it. */
final class RdsHook implements RuntimeHook {

    private final List<RdsConnections> connections = new CopyOnWriteArrayList<>();

    void add(RdsConnections made) {
        connections.add(made);
    }

    @Override
    public void beforeCheckpoint() {
        connections.forEach(RdsConnections::beforeCheckpoint);
    }

    @Override
    public void afterRestore() {
        connections.forEach(RdsConnections::afterRestore);
    }
}
