package dev.tandem.bench.library;

import java.util.List;

/**
 * One way to do something, by hand or by a library.
 *
 * @param name for the table
 * @param parts the name of a class of each jar that it needs and an artifact of ours would not have
 *     otherwise
 * @param opening begins to use it, and answers with what uses it once
 */
record Candidate(String name, List<String> parts, Opening opening) {

    /** Loads and begins, the way a function does when it starts. */
    @FunctionalInterface
    interface Opening {
        Use open() throws Exception;
    }

    /** Uses it once; the number makes one use differ from the next. */
    @FunctionalInterface
    interface Use {
        void once(int number) throws Exception;
    }
}
