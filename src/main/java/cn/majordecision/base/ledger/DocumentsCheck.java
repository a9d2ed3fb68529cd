package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Every document an entry names is there with just that content. */
final class DocumentsCheck implements LedgerCheck {

    private static final int FETCHED = 8;

    @Override
    public String name() {
        return "文件";
    }

    @Override
    public void look(Evidence evidence) throws Exception {
        if (evidence.connection().isEmpty()) {
            return;
        }
        Map<String, String> named = named(evidence);
        Connection connection = evidence.connection().get();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet row =
                    statement.executeQuery("select sha256, bytes from document.chunk order by sha256, number")) {
                read(evidence, row, named);
            }
        }
        named.forEach((sha256, place) -> evidence.found(place, "所指的文件 " + sha256.substring(0, 12) + " 不存在"));
    }

    private static Map<String, String> named(Evidence evidence) {
        Map<String, String> named = new TreeMap<>();
        for (String type : new String[] {"DocumentStored", "DraftAdded"}) {
            evidence.told(type)
                    .forEach(told -> named.putIfAbsent(
                            told.event().path("sha256").asText(), Evidence.place(told.chain(), told.seq())));
        }
        for (Evidence.Told told : evidence.told("StepCompleted")) {
            for (JsonNode sha256 : told.event().path("documents")) {
                named.putIfAbsent(sha256.asText(), Evidence.place(told.chain(), told.seq()));
            }
        }
        named.keySet().removeIf(sha256 -> !sha256.matches("[0-9a-f]{64}"));
        return named;
    }

    private static void read(Evidence evidence, ResultSet row, Map<String, String> named) throws Exception {
        MessageDigest digest = Sha256.digest();
        String current = "";
        while (row.next()) {
            String sha256 = row.getString("sha256");
            if (!sha256.equals(current)) {
                finish(evidence, current, digest, named);
                current = sha256;
            }
            digest.update(row.getBytes("bytes"));
        }
        finish(evidence, current, digest, named);
    }

    private static void finish(Evidence evidence, String sha256, MessageDigest digest, Map<String, String> named) {
        String computed = Hex.of(digest.digest());
        String place = named.remove(sha256);
        if (!sha256.isEmpty() && !computed.equals(sha256)) {
            evidence.found(place == null ? "文件库" : place, "文件 " + sha256.substring(0, 12) + " 的内容已被改动");
        }
    }
}
