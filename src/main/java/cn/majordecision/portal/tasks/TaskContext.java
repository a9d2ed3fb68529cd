package cn.majordecision.portal.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows above its fields.
 *
 * @param number decision number
 * @param title name of the decision
 * @param unitName the undertaking unit
 * @param state where the decision stands, in Chinese
 * @param draftVersion newest version of the draft, 0 while there is none
 * @param documents the drafts and all that earlier tasks handed in, newest draft first
 * @param warnings what earlier tasks were warned of
 * @param csrf what a browser sends along with an upload; null for callers without a session
 * @param user account of whoever asks
 * @param holder who has claimed the task, or null
 */
record TaskContext(
        String number,
        String title,
        String unitName,
        String state,
        int draftVersion,
        List<File> documents,
        List<String> warnings,
        @Nullable Csrf csrf,
        String user,
        @Nullable Holder holder) {

    /** Who has claimed the task. */
    record Holder(String id, String name) {}

    /** A document of the decision. */
    record File(String name, String sha256, long size) {}

    /** The header and its value that prove an upload comes from our own page. */
    record Csrf(String header, String token) {}
}
