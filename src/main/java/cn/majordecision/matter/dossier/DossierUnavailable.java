package cn.majordecision.matter.dossier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** There is no such package, or none yet; the message is Chinese and says what to do. */
public final class DossierUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.dossier", Locale.ROOT);

    private final String why;

    DossierUnavailable(String why, String number) {
        super(MessageFormat.format(TEXTS.getString("unavailable." + why), number));
        this.why = why;
    }

    /** True when the asker may not have it, whatever its state. */
    boolean denied() {
        return why.startsWith("may");
    }

    /** In a few words. */
    String title() {
        return TEXTS.getString("unavailable." + why + ".title");
    }
}
