package dev.tandem.readmodel.update;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/** Pages of which the first is there already. */
final class FirstPage<P> implements Iterator<P> {

    private final Iterator<P> others;
    private @Nullable P first;

    private FirstPage(P first, Iterator<P> others) {
        this.first = first;
        this.others = others;
    }

    /** Reads the first one. */
    static <P> Iterator<P> of(Iterator<P> pages) {
        return pages.hasNext() ? new FirstPage<>(pages.next(), pages) : pages;
    }

    @Override
    public boolean hasNext() {
        return first != null || others.hasNext();
    }

    @Override
    public P next() {
        P page = first;
        first = null;
        return page == null ? others.next() : page;
    }
}
