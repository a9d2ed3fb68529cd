package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        return last(store);
    }

    private static long last(WitnessStore store) throws IOException {
        return store.last().map(note -> note.tree().size()).orElse(0L);
    }

    private void fromFolder(Path folder) throws IOException {
        List<Long> sizes = WitnessFolder.sizes(folder).toList();
        long last = last(store);
        if (last > 0 && (sizes.isEmpty() || sizes.get(sizes.size() - 1) < last)) {
            throw new IllegalArgumentException("来源的总账短于已存检查点 " + last + "：被截断或者换成了旧的备份");
        }
        Path keys = folder.resolve(WitnessFolder.KEYS);
        List<JsonNode> adoptions = Files.exists(keys) ? list(new ObjectMapper().readTree(keys.toFile())) : List.of();
        for (long size : sizes.stream().filter(each -> each >= last).toList()) {
            accept(
                    new ObjectMapper()
                            .readTree(folder.resolve(WitnessFolder.name(size)).toFile()),
                    adoptions,
                    (tree, exported) -> list(exported.path(tree == TreeHash.SM3 ? "proofSm3" : "proof")));
        }
    }

    private void fromApplication(String address) throws IOException {
        accept(get(address + "/api/ledger/checkpoint"), list(get(address + "/api/ledger/keys")), (tree, checkpoint) -> {
            long from = last(tree == TreeHash.SM3 ? store.second() : store);
            JsonNode answer = get(address + "/api/ledger/consistency?from=" + from + "&to="
                    + checkpoint.path("size").asLong());
            return list(answer.path(tree == TreeHash.SM3 ? "proofSm3" : "proof"));
        });
    }

    /** Finds the proof that a checkpoint continues the last one that is kept of a tree. */
    private interface Proving {
        List<JsonNode> proof(TreeHash tree, JsonNode checkpoint) throws IOException;
    }

    /** Both trees are looked at before the first is kept. */
    private void accept(JsonNode checkpoint, List<JsonNode> adoptions, Proving proving) throws IOException {
        if (checkpoint.hasNonNull("noteSm3")) {
            Note second = Note.parse(checkpoint.path("noteSm3").asText());
            if (second.tree().size()
                            != Note.parse(checkpoint.path("note").asText())
                                    .tree()
                                    .size()
                    || !second.origin().endsWith(SigningKeys.SECOND)) {
                throw new IllegalArgumentException("两棵树的检查点不属于同一个总账或者同一位置，不予保存");
            }
            keep(store.second().following(adoptions), second, checkpoint, proving);
        }
        keep(store.following(adoptions), Note.parse(checkpoint.path("note").asText()), checkpoint, proving);
    }

    private static void keep(WitnessStore kept, Note note, JsonNode checkpoint, Proving proving) throws IOException {
        long last = last(kept);
        boolean continues = last > 0 && last < note.tree().size();
        kept.accept(note.text(), continues ? hashes(proving.proof(kept.hash(), checkpoint)) : List.of());
    }

    private static List<byte[]> hashes(List<JsonNode> proof) {
        return Hex.parse(proof.stream().map(JsonNode::asText).toList());
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
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
