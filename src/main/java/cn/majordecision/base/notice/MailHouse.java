package cn.majordecision.base.notice;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, if one is configured; without one there is no e-mail, and nothing waits for it. */
@Component
public class MailHouse {

    private final Optional<JavaMailSender> server;
    private final String from;
    private final String address;

    MailHouse(
            ObjectProvider<JavaMailSender> server,
            @Value("${mde.mail.from:}") String from,
            @Value("${mde.mail.address:}") String address) {
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.from = from.strip();
        this.address = address.strip().replaceAll("/+$", "");
        if (open() && this.from.isEmpty()) {
            throw new IllegalStateException(NoticeTexts.text("house.noSender"));
        }
    }

    /** Whether e-mails can be sent at all. */
    public boolean open() {
        return server.isPresent();
    }

    JavaMailSender server() {
        return server.orElseThrow();
    }

    /** The sender's address. */
    String from() {
        return from;
    }

    /** Where readers of an e-mail find the application; empty when nobody has said it. */
    String address() {
        return address;
    }
}
