package cn.majordecision.portal.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real mail server of the test's own, which can be switched off and on again at the same address. */
final class MailServer {

    private final List<Letter> received = new ArrayList<>();
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final int port;

    MailServer() {
        server.start();
        port = server.getSmtp().getPort();
    }

    /** A letter as its reader gets it. */
    record Letter(String to, String from, String subject, String id, String plain, String html) {}

    int port() {
        return port;
    }

    void stop() {
        collect();
        server.stop();
    }

    void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Everything received since the last forgetting. */
    List<Letter> received() {
        collect();
        return List.copyOf(received);
    }

    void forget() {
        collect();
        received.clear();
    }

    private void collect() {
        if (server.isRunning()) {
            Arrays.stream(server.getReceivedMessages()).map(MailServer::read).forEach(received::add);
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private static Letter read(MimeMessage message) {
        try {
            return new Letter(
                    message.getAllRecipients()[0].toString(),
                    message.getFrom()[0].toString(),
                    message.getSubject(),
                    message.getMessageID(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException | IOException illegible) {
            throw new IllegalStateException(illegible);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        StringBuilder found = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                BodyPart each = parts.getBodyPart(n);
                found.append(part(each, type));
            }
        }
        return found.toString();
    }
}
