package cn.majordecision.base.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks clamd, the scanner of ClamAV, by its own protocol whether a file is malicious (《档案法实施条例》第四十条: 安全性, R-088). */
@Component
class Clamd {

    private static final int CONNECT = 5_000;
    private static final int PIECE = 64 * 1024;
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final int patience;

    Clamd(
            @Value("${mde.clamd.host:}") String host,
            @Value("${mde.clamd.port:3310}") int port,
            @Value("${mde.clamd.timeout:60000}") int patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /** True when every file is to be scanned. */
    boolean configured() {
        return !host.isBlank();
    }

    /** The name and the state of the scanner, such as {@code ClamAV 1.4.3/27812/Sun Nov 22 08:30:00 2026}. */
    String version() throws IOException {
        try (Socket socket = connected()) {
            return answer(socket, new DataOutputStream(socket.getOutputStream()), "zVERSION\0");
        }
    }

    /** The name of what it found, empty for a file in which it found nothing; an answer that is neither is an error. */
    Optional<String> finding(Path file) throws IOException {
        String answer = scanned(file).replaceFirst("^stream: ", "");
        if (answer.equals("OK")) {
            return Optional.empty();
        }
        if (answer.endsWith(FOUND)) {
            return Optional.of(answer.substring(0, answer.length() - FOUND.length()));
        }
        throw new IOException("clamd: " + answer);
    }

    private String scanned(Path file) throws IOException {
        try (Socket socket = connected();
                InputStream content = Files.newInputStream(file)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                out.writeInt(piece.length);
                out.write(piece);
            }
            return answer(socket, out, "\0\0\0\0");
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), CONNECT);
        socket.setSoTimeout(patience);
        return socket;
    }

    private static String answer(Socket socket, DataOutputStream out, String last) throws IOException {
        out.write(last.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }
}
