package cn.majordecision.base.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** An e-mail as it is written: nothing personal and nothing of the decision in the subject but its number. */
@Component
class MailText {

    private final ITemplateEngine templates;
    private final MailHouse house;

    MailText(ITemplateEngine templates, MailHouse house) {
        this.templates = templates;
        this.house = house;
    }

    /** What an e-mail says; the title is null where there is no decision. */
    record Letter(
            String hello,
            String sentence,
            @Nullable String decision,
            String open,
            @Nullable String link,
            String end) {

        static Letter of(Mails.Mail mail, Optional<String> title, String address) {
            return new Letter(
                    NoticeTexts.text("mail.hello", mail.name()),
                    mail.sentence(),
                    title.map(known -> NoticeTexts.text("mail.decision", known, String.valueOf(mail.decision())))
                            .orElse(null),
                    address.isEmpty()
                            ? NoticeTexts.text("mail.openWithout")
                            : NoticeTexts.text("mail.open", link(mail, address)),
                    address.isEmpty() ? null : link(mail, address),
                    NoticeTexts.text("mail.end"));
        }

        private static String link(Mails.Mail mail, String address) {
            return address + "/notices/" + mail.notice() + "/open";
        }

        String plain() {
            return String.join("\n\n", hello, decision == null ? sentence : sentence + "\n" + decision, open, end)
                    + "\n";
        }
    }

    /** Writes it; its id is that of the notice, so that a server which gets it twice can tell. */
    void write(MimeMessage message, Mails.Mail mail, Optional<String> title)
            throws MessagingException, UnsupportedEncodingException {
        Letter letter = Letter.of(mail, title, house.address());
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(house.from(), NoticeTexts.text("mail.sender"));
        helper.setTo(Objects.requireNonNull(mail.address()));
        helper.setSubject(subject(mail));
        helper.setText(letter.plain(), html(letter));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<notice-" + mail.notice() + "@" + domain() + ">");
    }

    private static String subject(Mails.Mail mail) {
        return mail.decision() == null
                ? NoticeTexts.text("mail.subject", mail.kind().label())
                : NoticeTexts.text("mail.subject.decision", mail.kind().label(), mail.decision());
    }

    private String html(Letter letter) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("letter", letter);
        return templates.process("notices/mail", context);
    }

    private String domain() {
        return house.from().substring(house.from().indexOf('@') + 1);
    }
}
