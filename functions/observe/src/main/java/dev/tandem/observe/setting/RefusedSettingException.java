package dev.tandem.observe.setting;

/** A setting is given a value that it can't have: the application does not start. */
public final class RefusedSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String rule;

    RefusedSettingException(String setting, Object value, String rule) {
        super("%s is %s, it has to be %s".formatted(setting, value, rule));
        this.what = "The setting %s is %s.".formatted(setting, value);
        this.rule = rule;
    }

    /** Which setting it is, and its value. */
    public String what() {
        return what;
    }

    /** What it has to be. */
    public String rule() {
        return rule;
    }
}
