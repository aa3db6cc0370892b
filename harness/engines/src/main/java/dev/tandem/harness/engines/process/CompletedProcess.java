package dev.tandem.harness.engines.process;

/**
 * How a program ended.
 *
 * @param exitCode 0 for success; 128 plus the signal, if one has ended it
 * @param output all that it wrote, to its error output too
 */
public record CompletedProcess(int exitCode, String output) {

    public boolean ok() {
        return exitCode == 0;
    }
}
