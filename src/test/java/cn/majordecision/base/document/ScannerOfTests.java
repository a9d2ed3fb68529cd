package cn.majordecision.base.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks the protocol of clamd (zVERSION, zINSTREAM) and finds the one thing that every scanner finds; limits as clamd has them. */
final class ScannerOfTests implements AutoCloseable {

    /** The harmless test file of the European Institute for Computer Antivirus Research. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int LONGEST = 1024 * 1024;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    ScannerOfTests() throws IOException {
        Thread thread = new Thread(this::serve, "scanner-of-tests");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(new DataInputStream(socket.getInputStream()), socket.getOutputStream());
            } catch (IOException gone) {
                // the client left, or the test is over
            }
        }
    }

    private static void answer(DataInputStream in, OutputStream out) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int character = in.read(); character > 0; character = in.read()) {
            command.append((char) character);
        }
        String reply =
                switch (command.toString()) {
                    case "zVERSION" -> "ClamAV 1.4.3/27812/Sun Nov 22 08:30:00 2026";
                    case "zINSTREAM" -> scanned(in);
                    default -> "UNKNOWN COMMAND";
                };
        out.write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String scanned(DataInputStream in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        if (content.length() > LONGEST) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.indexOf(EICAR) >= 0 ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
