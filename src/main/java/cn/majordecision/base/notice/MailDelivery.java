package cn.majordecision.base.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends one e-mail in one transaction, which holds it, so that no other node sends it too. */
@Component
class MailDelivery {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final int LONGEST_REASON = 500;

    private final Mails mails;
    private final MailHouse house;
    private final MailText text;
    private final ObjectProvider<Subjects> subjects;
    private final int attempts;

    MailDelivery(
            Mails mails,
            MailHouse house,
            MailText text,
            ObjectProvider<Subjects> subjects,
            @Value("${mde.mail.attempts:30}") int attempts) {
        this.mails = mails;
        this.house = house;
        this.text = text;
        this.subjects = subjects;
        this.attempts = attempts;
    }

    /** What came of it. */
    enum Result {
        NOTHING_DUE,
        DONE,
        SERVER_AWAY
    }

    /** Sends the next one that is due. */
    @Transactional
    Result next() {
        Optional<Mails.Mail> due = mails.claim();
        if (due.isEmpty()) {
            return Result.NOTHING_DUE;
        }
        Mails.Mail mail = due.get();
        Optional<String> title = title(mail);
        Optional<String> obstacle = obstacle(mail, title);
        if (obstacle.isPresent()) {
            mails.withhold(mail, NoticeTexts.text("withheld." + obstacle.get()));
            return Result.DONE;
        }
        return send(mail, title);
    }

    /** How long to wait after so many failures: a minute at first, then twice as long each time. */
    static Duration pause(int failures) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private Optional<String> title(Mails.Mail mail) {
        String decision = mail.decision();
        return decision == null
                ? Optional.empty()
                : subjects.stream()
                        .flatMap(room -> room.title(mail.person(), decision).stream())
                        .findFirst();
    }

    private static Optional<String> obstacle(Mails.Mail mail, Optional<String> title) {
        if (!mail.enabled()) {
            return Optional.of("closed");
        }
        if (mail.address() == null) {
            return Optional.of("address");
        }
        return mail.decision() != null && title.isEmpty() ? Optional.of("access") : Optional.empty();
    }

    private Result send(Mails.Mail mail, Optional<String> title) {
        try {
            house.server().send(written(mail, title));
        } catch (MailException failure) {
            return failed(mail, failure);
        }
        mails.sent(mail);
        return Result.DONE;
    }

    private MimeMessage written(Mails.Mail mail, Optional<String> title) {
        try {
            MimeMessage message = house.server().createMimeMessage();
            text.write(message, mail, title);
            return message;
        } catch (MessagingException | UnsupportedEncodingException illegible) {
            throw new MailPreparationException(illegible);
        }
    }

    private Result failed(Mails.Mail mail, MailException failure) {
        int failures = mail.attempts() + 1;
        String reason = reason(failure);
        mails.failed(
                mail,
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                failures < attempts ? Optional.of(pause(failures)) : Optional.empty());
        return serverAway(failure) || failure instanceof MailAuthenticationException ? Result.SERVER_AWAY : Result.DONE;
    }

    private static String reason(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return NoticeTexts.text("failed.login");
        }
        String said = said(failure);
        if (serverAway(failure)) {
            return NoticeTexts.text("failed.unreachable") + unreachable(root(failure), said);
        }
        return NoticeTexts.text(failure instanceof MailSendException ? "failed.refused" : "failed.other") + said;
    }

    /** Spring names a cause only when the server itself could not be reached; else each message has its own. */
    private static boolean serverAway(MailException failure) {
        return failure instanceof MailSendException && failure.getCause() != null;
    }

    /** Why the server did not answer, in words where they are known. */
    private static String unreachable(Throwable cause, String said) {
        if (cause instanceof ConnectException) {
            return NoticeTexts.text("unreachable.refused");
        }
        if (cause instanceof UnknownHostException) {
            return NoticeTexts.text("unreachable.unknown");
        }
        return cause instanceof SocketTimeoutException ? NoticeTexts.text("unreachable.silent") : said;
    }

    private static String said(MailException failure) {
        return "（" + String.valueOf(root(failure).getMessage()).strip() + "）";
    }

    private static Throwable root(MailException failure) {
        Throwable cause = failure;
        if (failure instanceof MailSendException send && send.getMessageExceptions().length > 0) {
            cause = send.getMessageExceptions()[0];
        }
        while (cause.getCause() != null) {
            cause = Objects.requireNonNull(cause.getCause());
        }
        return cause;
    }
}
