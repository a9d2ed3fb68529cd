package cn.majordecision.base.stamp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** An authority reached over HTTP (RFC 3161, 3.4); it is given ten seconds (第三十三条). */
final class RemoteAuthority implements Authority {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 1 << 20;

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RemoteAuthority(String address) {
        this.address = URI.create(address);
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public byte[] answer(byte[] request) throws IOException {
        HttpRequest asked = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(asked, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 || answer.body().length > LARGEST) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
