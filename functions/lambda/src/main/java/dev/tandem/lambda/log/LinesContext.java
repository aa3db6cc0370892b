package dev.tandem.lambda.log;

import org.jspecify.annotations.NullUnmarked;
import org.slf4j.helpers.ThreadLocalMapOfStacks;
import org.slf4j.spi.MDCAdapter;

import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What the lines of a thread say besides. A thread that is started meanwhile says nothing of it, as
 * with Logback: SLF4J's own would have the threads of a pool tell whoever happened to start them.
 */
@NullUnmarked // SLF4J lets values and whole contexts be null
final class LinesContext implements MDCAdapter {

    private static final ThreadLocal<Map<String, String>> SAID = new ThreadLocal<>();
    private final ThreadLocalMapOfStacks stacks = new ThreadLocalMapOfStacks();

    @Override
    public void put(String key, String value) {
        Map<String, String> here = SAID.get();
        if (here == null) {
            here = new HashMap<>();
            SAID.set(here);
        }
        here.put(key, value);
    }

    @Override
    public String get(String key) {
        Map<String, String> here = SAID.get();
        return here == null ? null : here.get(key);
    }

    @Override
    public void remove(String key) {
        Map<String, String> here = SAID.get();
        if (here != null) {
            here.remove(key);
        }
    }

    @Override
    public void clear() {
        SAID.remove();
    }

    @Override
    public Map<String, String> getCopyOfContextMap() {
        Map<String, String> here = SAID.get();
        return here == null ? null : new HashMap<>(here);
    }

    @Override
    public void setContextMap(Map<String, String> context) {
        SAID.set(context == null ? null : new HashMap<>(context));
    }

    @Override
    public void pushByKey(String key, String value) {
        stacks.pushByKey(key, value);
    }

    @Override
    public String popByKey(String key) {
        return stacks.popByKey(key);
    }

    @Override
    public Deque<String> getCopyOfDequeByKey(String key) {
        return stacks.getCopyOfDequeByKey(key);
    }

    @Override
    public void clearDequeByKey(String key) {
        stacks.clearDequeByKey(key);
    }
}
