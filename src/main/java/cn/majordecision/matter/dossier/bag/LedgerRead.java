package cn.majordecision.matter.dossier.bag;

import static cn.majordecision.matter.dossier.bag.PackageVerification.require;

import cn.majordecision.base.ledger.OfflineChain;
import cn.majordecision.base.ledger.Unproven;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a package one after the other, and remembers what they say of files, of the sealing and of commitments. */
final class LedgerRead extends OutputStream {

    static final String ENTRIES = "ledger/entries.jsonl";

    private final OfflineChain chain;
    private final boolean partly;
    private final Lines lines = new Lines(this::entry);
    private final Set<String> records = new TreeSet<>();
    private final Set<String> documents = new TreeSet<>();
    private final Map<String, String> commitments = new HashMap<>();
    private final List<JsonNode> increments = new ArrayList<>();
    private @Nullable JsonNode seal;
    private long entries;
    private long withheld;

    LedgerRead(String decision, boolean partly) {
        this.chain = new OfflineChain(decision);
        this.partly = partly;
    }

    @Override
    public void write(int b) {
        lines.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        lines.write(bytes, offset, length);
    }

    @Override
    public void close() {
        lines.close();
    }

    private void entry(byte[] line) {
        entries++;
        String place = "留痕第 " + entries + " 条";
        require(OfflineChain.canonical(line), place, "不是规范格式");
        JsonNode entry = PackageVerification.json(new String(line, StandardCharsets.UTF_8));
        if (partly && entry.size() == 2 && entry.has("leaf")) {
            require(entry.path("seq").asLong() == entries, place, "序号不连续");
            chain.withheld(entry.path("leaf").asText());
            withheld++;
            return;
        }
        chain.entry(line);
        entry.path("commit")
                .properties()
                .forEach(commit -> commitments.put(
                        entries + " " + commit.getKey(), commit.getValue().asText()));
        event(entry);
    }

    private void event(JsonNode entry) {
        JsonNode event = entry.path("event");
        String type = entry.path("type").asText();
        if (type.equals("DossierSealed")) {
            require(seal == null, "留痕第 " + entries + " 条", "案卷封存了两次");
            seal = entry;
        } else if (type.equals("IncrementSealed")) {
            require(seal != null, "留痕第 " + entries + " 条", "增补在封存之前");
            increments.add(entry);
        } else if (seal == null && type.equals("DraftAdded")) {
            documents.add(event.path("sha256").asText());
        } else if (seal == null && type.equals("StepCompleted")) {
            records.add(event.path("record").asText() + " "
                    + event.path("recordSha256").asText());
            event.path("documents").forEach(sha256 -> documents.add(sha256.asText()));
        }
    }

    void end(byte[] head, String proof, String key) {
        chain.end(head, proof, key);
    }

    /** The list is the one that was sealed, and names the same records and documents as the entries before. */
    void names(JsonNode list, String sha256) {
        JsonNode sealed = seal;
        if (sealed == null) {
            throw new Unproven(SealedFiles.LIST, "没有封存的留痕");
        }
        if (list.has("follows")) {
            follows(list, sha256, sealed);
            return;
        }
        JsonNode event = sealed.path("event");
        require(
                sha256.equals(event.path("manifestSha256").asText())
                        || sha256.equals(event.path("publicManifestSha256").asText()),
                SealedFiles.LIST,
                "与封存时留痕的摘要不符");
        placed(list, sealed);
        if (!partly) {
            same("办理记录", records, listed(list.path("records"), "id"));
            same("文件", documents, listed(list.path("documents"), ""));
        }
    }

    /** The list is the next after the one sealed before it, and holds exactly what its own entry names. */
    private void follows(JsonNode list, String sha256, JsonNode first) {
        int number = list.at("/follows/number").asInt();
        require(number > 0 && number <= increments.size(), SealedFiles.LIST, "没有这次增补的留痕");
        JsonNode sealed = increments.get(number - 1);
        JsonNode before = number == 1 ? first : increments.get(number - 2);
        String previous = before.at("/event/manifestSha256").asText();
        require(sha256.equals(sealed.at("/event/manifestSha256").asText()), SealedFiles.LIST, "与封存时留痕的摘要不符");
        require(
                sealed.at("/event/number").asInt() == number
                        && previous.equals(sealed.at("/event/previousSha256").asText())
                        && previous.equals(list.at("/follows/previous").asText()),
                SealedFiles.LIST,
                "没有接续上一次封存的清单");
        placed(list, sealed);
        Set<String> told = new TreeSet<>();
        sealed.at("/event/documents").forEach(document -> told.add(document.asText()));
        same("办理记录", Set.of(), listed(list.path("records"), "id"));
        same("文件", told, listed(list.path("documents"), ""));
    }

    private static void placed(JsonNode list, JsonNode sealed) {
        require(
                sealed.path("seq").asLong() == list.at("/ledger/entries").asLong() + 1
                        && sealed.path("prev")
                                .asText()
                                .equals(list.at("/ledger/leaf").asText()),
                SealedFiles.LIST,
                "与封存时的留痕不符");
    }

    private static Set<String> listed(JsonNode files, String id) {
        Set<String> listed = new TreeSet<>();
        files.forEach(file -> listed.add((id.isEmpty() ? "" : file.path(id).asText() + " ")
                + file.path("sha256").asText()));
        return listed;
    }

    private static void same(String what, Set<String> told, Set<String> listed) {
        String strange = PackageVerification.strange(told, listed);
        require(strange.isEmpty(), what + " " + strange, "清单与留痕不一致");
    }

    /** One line of personal data, as an entry committed to it. */
    void disclosed(byte[] line) {
        String place = "个人信息";
        require(OfflineChain.canonical(line), place, "不是规范格式");
        JsonNode each = PackageVerification.json(new String(line, StandardCharsets.UTF_8));
        String name = each.path("name").asText();
        String commit = OfflineChain.commitment(
                each.path("salt").asText(), name, each.path("value").asText());
        require(
                each.size() == 4
                        && commit.equals(commitments.get(each.path("seq").asText() + " " + name)),
                place + "“" + name + "”",
                "与留痕的承诺不符");
    }

    long entries() {
        return entries;
    }

    long withheld() {
        return withheld;
    }
}
