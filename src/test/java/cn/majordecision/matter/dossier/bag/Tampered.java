package cn.majordecision.matter.dossier.bag;

import cn.majordecision.matter.dossier.Bags;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A package in the hands of somebody who knows how it is made and can make everything anew except the signature. */
final class Tampered {

    static final String ENTRIES = "ledger/entries.jsonl";
    static final String HEAD = "ledger/head.json";
    static final String PROOF = "ledger/head.tlog-proof";

    final Random random;
    final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String folder;

    Tampered(byte[] zip, Random random) throws IOException {
        this.random = random;
        this.folder = ZipNames.folder(zip);
        files.putAll(Bags.files(zip));
    }

    /** The folder a zip of ours begins with. */
    private static final class ZipNames {
        static String folder(byte[] zip) {
            String head = new String(zip, ZipLayout.LOCAL, 300, StandardCharsets.UTF_8);
            return head.substring(0, head.indexOf('/'));
        }
    }

    String any(String beginning) {
        List<String> paths = files.keySet().stream()
                .filter(path -> path.startsWith(beginning) && bytes(path).length > 0)
                .toList();
        return paths.get(random.nextInt(paths.size()));
    }

    byte[] bytes(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    List<String> entries() {
        return new ArrayList<>(text(ENTRIES).lines().toList());
    }

    void entries(List<String> entries) {
        put(ENTRIES, String.join("\n", entries) + "\n");
    }

    /** Numbers and links the entries anew and lets the head say what they come to. */
    void rechained(List<String> entries, boolean head) {
        List<byte[]> leaves = new ArrayList<>();
        String before = "0".repeat(64);
        for (int at = 0; at < entries.size(); at++) {
            String entry = entries.get(at)
                    .replaceFirst("\"prev\":\"[0-9a-f]{64}\"", "\"prev\":\"" + before + "\"")
                    .replaceFirst("\"seq\":\\d+,\"type\"", "\"seq\":" + (at + 1) + ",\"type\"");
            entries.set(at, entry);
            leaves.add(hash(new byte[] {0}, entry.getBytes(StandardCharsets.UTF_8)));
            before = HexFormat.of().formatHex(leaves.get(at));
        }
        entries(entries);
        if (head) {
            put(
                    HEAD,
                    text(HEAD)
                            .replaceFirst(
                                    "\"root\":\"[0-9a-f]{64}\"",
                                    "\"root\":\"" + HexFormat.of().formatHex(root(leaves)) + "\"")
                            .replaceFirst("\"size\":\\d+", "\"size\":" + entries.size()));
        }
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return hash(new byte[] {1}, root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    private static byte[] hash(byte[]... parts) {
        var digest = Sums.sha256();
        Arrays.stream(parts).forEach(digest::update);
        return digest.digest();
    }

    /** A log of one's own with this head alone, signed with a key of one's own, which takes the place of the other. */
    void forgedLog(boolean withKey) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        String proof = text(PROOF);
        String origin =
                proof.substring(proof.indexOf("\n\n") + 2).lines().findFirst().orElseThrow();
        String body = origin + "\n1\n" + Base64.getEncoder().encodeToString(hash(new byte[] {0}, bytes(HEAD))) + "\n";
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(body.getBytes(StandardCharsets.UTF_8));
        byte[] hint = hash((origin + "\n\u0001").getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(encoded, 12, 44));
        byte[] signed = signature.sign();
        byte[] both = ByteBuffer.allocate(68).put(hint, 0, 4).put(signed).array();
        put(
                PROOF,
                "c2sp.org/tlog-proof@v1\nindex 0\n\n" + body + "\n— " + origin + " "
                        + Base64.getEncoder().encodeToString(both) + "\n");
        if (withKey) {
            put(
                    "ledger/key.pem",
                    "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                            + "\n-----END PUBLIC KEY-----\n");
        }
    }

    /** Makes the manifests, and what is said of the payload, fit again. */
    void remanifested() throws IOException {
        long payload =
                files.keySet().stream().filter(path -> path.startsWith("data/")).count();
        long size = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("data/"))
                .mapToLong(file -> file.getValue().length)
                .sum();
        put(
                "bag-info.txt",
                text("bag-info.txt").replaceFirst("Payload-Oxum: .*", "Payload-Oxum: " + size + "." + payload));
        put("manifest-sha256.txt", manifest(true));
        put("tagmanifest-sha256.txt", manifest(false));
    }

    void tagsRemanifested() throws IOException {
        put("tagmanifest-sha256.txt", manifest(false));
    }

    private String manifest(boolean payload) throws IOException {
        Map<String, Sums.Sum> sums = new TreeMap<>(Paths.BY_BYTES);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (payload == file.getKey().startsWith("data/") && !file.getKey().startsWith("tagmanifest-")) {
                Sums sum = new Sums(OutputStream.nullOutputStream(), false);
                sum.write(file.getValue());
                sums.put(file.getKey(), sum.sum());
            }
        }
        return BagWriter.manifest(sums, false);
    }

    byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoredZip zip = new StoredZip(out);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            zip.add(folder, BagFile.of(file.getKey(), file.getValue()));
        }
        zip.finish();
        return out.toByteArray();
    }
}
