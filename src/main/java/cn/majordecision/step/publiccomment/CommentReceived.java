package cn.majordecision.step.publiccomment;

import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.ledger.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the public said something (第十五条、第十八条). The entry only commits to the words and to who said them.
 *
 * @param decision the chain of the consultation
 * @param receipt hash of the receipt number
 * @param channel how it came
 * @param paragraph which paragraph of the draft, or null for the whole
 * @param content the words
 * @param name who, if said
 * @param contact how to answer, if said
 * @param attachments hashes of what was enclosed
 */
record CommentReceived(
        String decision,
        String receipt,
        String channel,
        @Nullable Integer paragraph,
        Personal content,
        @Nullable Personal name,
        @Nullable Personal contact,
        List<String> attachments)
        implements LedgerEvent {}
