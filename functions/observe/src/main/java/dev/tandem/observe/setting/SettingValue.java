package dev.tandem.observe.setting;

import java.time.Duration;

/**
 * Refuses values that a setting can't have, where Spring Boot binds it: it tells them with where
 * they come from.
 */
public final class SettingValue {

    private SettingValue() {}

    /**
     * Refuses a time that is none.
     *
     * @param setting its name
     * @throws IllegalArgumentException if it is zero or negative
     */
    public static void requirePositive(String setting, Duration value) {
        if (!value.isPositive()) {
            throw refused(setting, value, "longer than nothing");
        }
    }

    /**
     * Refuses a number that is too small.
     *
     * @param setting its name
     * @throws IllegalArgumentException if it is less
     */
    public static void requireAtLeast(int least, String setting, int value) {
        if (value < least) {
            throw refused(setting, value, "at least " + least);
        }
    }

    /** The refusal of a value, with what it has to be. */
    public static IllegalArgumentException refused(String setting, Object value, String rule) {
        return new RefusedSettingException(setting, value, rule);
    }
}
