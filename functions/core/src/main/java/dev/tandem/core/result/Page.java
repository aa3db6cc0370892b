package dev.tandem.core.result;

/**
 * A view that may be told in several answers: what does not fit into one comes with the next.
 *
 * @param <P> the view itself
 */
public interface Page<P extends Page<P>> {

    /** How many entries it has. */
    int size();

    /**
     * The page with the first entries only, which says where the next one begins.
     *
     * @param size how many, from 1 to one fewer than it has
     */
    P first(int size);
}
