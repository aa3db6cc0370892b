package dev.tandem.rules.planted.tandem.core;

/** Planted: other letters and digits on another machine. */
@SuppressWarnings("StringCaseLocaleUsage")
final class FollowsTheLocale {

    String column(String name, int number) {
        return name.toLowerCase() + "_%03d".formatted(number);
    }
}
