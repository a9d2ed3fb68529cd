package cn.majordecision.step.publiccomment;

import cn.majordecision.base.ledger.Sha256;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Keeps each sent form once, however often it is sent, and not at all when the period is over by the database's clock. */
@Component
class TakenComments {

    private static final String OUT_OF_TIME = "MD0";

    private final Comments comments;
    private final Attachments attachments;

    TakenComments(Comments comments, Attachments attachments) {
        this.comments = comments;
        this.attachments = attachments;
    }

    /** The receipt of this very form, when it was sent before. */
    Optional<String> before(Consultation consultation, CommentForm form) {
        return comments.receiptOf(consultation.id(), once(form));
    }

    /** The receipt, or nothing when the comment came too late. */
    Optional<String> take(Consultation consultation, CommentForm form) {
        try {
            return Optional.of(comments.receive(said(consultation, form)));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return Optional.of(before(consultation, form).orElseThrow(() -> sentTwiceAtOnce));
        } catch (UncategorizedSQLException refused) {
            if (String.valueOf(refused.getSQLException().getSQLState()).startsWith(OUT_OF_TIME)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The same words in the same form; whoever goes back and writes something else says something else. */
    private static String once(CommentForm form) {
        String said = form.paragraph() + "\n" + form.content();
        return form.submission() + " " + Sha256.of(said);
    }

    private Said said(Consultation consultation, CommentForm form) {
        return new Said(
                consultation.id(),
                once(form),
                Said.ONLINE,
                form.paragraphOf(Integer.MAX_VALUE),
                Objects.requireNonNull(form.content()),
                String.valueOf(form.name()),
                String.valueOf(form.contact()),
                attachments.kept(consultation.id(), form.keptTokens()),
                null);
    }
}
