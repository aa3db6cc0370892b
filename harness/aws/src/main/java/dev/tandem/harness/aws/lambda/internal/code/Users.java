package dev.tandem.harness.aws.lambda.internal.code;

/** How many use something that a store has: the last one that lets go of it has it forgotten. */
final class Users {

    private final Object store;
    private final Runnable forgetting;
    private int count;

    /**
     * @param store whose lock it takes, since that hands it out
     */
    Users(Object store, Runnable forgetting) {
        this.store = store;
        this.forgetting = forgetting;
    }

    void retain() {
        synchronized (store) {
            count++;
        }
    }

    void release() {
        synchronized (store) {
            count--;
            if (count == 0) {
                forgetting.run();
            }
        }
    }
}
