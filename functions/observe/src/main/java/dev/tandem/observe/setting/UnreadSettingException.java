package dev.tandem.observe.setting;

import java.util.Collection;

/** A setting is given that nothing reads: the application does not start. */
public final class UnreadSettingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String advice;

    /**
     * @param known the names that there are, of which the nearest is told
     */
    public UnreadSettingException(UnreadSetting setting, Collection<String> known) {
        this(
                "The setting %s is given, by %s, and nothing reads it"
                        .formatted(setting.name(), setting.source()),
                setting.nearest(known)
                        .map("The nearest name is %s: write that, or take it out"::formatted)
                        .orElse("Take it out"));
    }

    private UnreadSettingException(String what, String advice) {
        super("%s. %s".formatted(what, advice));
        this.what = what;
        this.advice = advice;
    }

    /** Which setting it is, and where it is given. */
    public String what() {
        return what;
    }

    /** What to do about it, with the nearest name. */
    public String advice() {
        return advice;
    }
}
