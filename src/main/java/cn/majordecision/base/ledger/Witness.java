package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Fetches what is new from a folder of exports or from the application and keeps it, each only after it was checked.
 *
 * @param store what the witness keeps
 */
record Witness(WitnessStore store) {

    private static final int OK = 200;

    /** The size of the newest checkpoint kept after this. */
    long take(String from) throws IOException {
        if (from.startsWith("http:") || from.startsWith("https:")) {
            fromApplication(from.replaceFirst("/+$", ""));
        } else {
            fromFolder(Path.of(from));
        }
        return last();
    }

    private long last() throws IOException {
        return store.last().map(note -> note.tree().size()).orElse(0L);
    }

    private void fromFolder(Path folder) throws IOException {
        List<Long> sizes = WitnessFolder.sizes(folder).toList();
        long last = last();
        if (last > 0 && (sizes.isEmpty() || sizes.get(sizes.size() - 1) < last)) {
            throw new IllegalArgumentException("来源的总账短于已存检查点 " + last + "：被截断或者换成了旧的备份");
        }
        for (long size : sizes.stream().filter(each -> each >= last).toList()) {
            JsonNode exported = new ObjectMapper()
                    .readTree(folder.resolve(WitnessFolder.name(size)).toFile());
            boolean same = size == last;
            store.accept(exported.path("note").asText(), same ? List.of() : proof(exported));
        }
    }

    private void fromApplication(String address) throws IOException {
        String note = get(address + "/api/ledger/checkpoint").path("note").asText();
        long size = Note.parse(note).tree().size();
        long last = last();
        List<byte[]> proof = last == 0 || last >= size
                ? List.of()
                : proof(get(address + "/api/ledger/consistency?from=" + last + "&to=" + size));
        store.accept(note, proof);
    }

    private static List<byte[]> proof(JsonNode answer) {
        List<String> hashes = new ArrayList<>();
        answer.path("proof").forEach(hash -> hashes.add(hash.asText()));
        return Hex.parse(hashes);
    }

    private static JsonNode get(String address) throws IOException {
        String login = System.getenv().getOrDefault("MDE_WITNESS_USER", "auditor") + ":"
                + System.getenv().getOrDefault("MDE_WITNESS_PASSWORD", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new Obstacle("answered", null, address, answer.statusCode());
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
