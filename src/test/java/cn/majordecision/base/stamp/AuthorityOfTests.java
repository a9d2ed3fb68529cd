package cn.majordecision.base.stamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/** A timestamp authority on the net that can fall silent. */
public final class AuthorityOfTests {

    private final LocalAuthority authority = new LocalAuthority(Clock.systemUTC());
    private final HttpServer server;
    private volatile boolean silent;

    public AuthorityOfTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/tsa", this::answer);
        server.start();
    }

    private void answer(HttpExchange asked) throws IOException {
        byte[] answer =
                silent ? new byte[0] : authority.answer(asked.getRequestBody().readAllBytes());
        asked.sendResponseHeaders(silent ? 503 : 200, silent ? -1 : answer.length);
        asked.getResponseBody().write(answer);
        asked.close();
    }

    /** Where it is. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/tsa";
    }

    /** From now on it does not answer, or does again. */
    public void silent(boolean now) {
        silent = now;
    }

    /** Its certificate (PEM). */
    public String certificate() {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(authority.own());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
