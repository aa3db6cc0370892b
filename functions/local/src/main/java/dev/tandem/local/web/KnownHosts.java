package dev.tandem.local.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By which names the local application is called: those of this machine, and those that a setting
 * allows. A page of another site is told by its {@code Origin}, also where its name leads to this
 * machine by a trick of its name server: then {@code Host} is that name.
 *
 * @param more in lower case
 */
record KnownHosts(List<String> more) {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private static final Pattern ORIGIN = Pattern.compile("https?://(?<host>.+)");

    /**
     * @param more separated by commas
     */
    static KnownHosts andThis(String more) {
        return new KnownHosts(List.of(lower(more).strip().split("\\s*,\\s*")));
    }

    /** Whether it is sent to one, and by no page that is of another one. */
    boolean have(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return (host == null || isOne(host)) && (origin == null || isOfOne(origin));
    }

    private boolean isOfOne(String origin) {
        var named = ORIGIN.matcher(origin);
        return named.matches() && isOne(named.group("host"));
    }

    private boolean isOne(String address) {
        String name = lower(address.replaceFirst(":\\d*$", ""));
        return THIS_MACHINE.matcher(name).matches() || (!name.isEmpty() && more.contains(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
