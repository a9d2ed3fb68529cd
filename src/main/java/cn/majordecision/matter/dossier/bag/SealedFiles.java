package cn.majordecision.matter.dossier.bag;

import static cn.majordecision.matter.dossier.bag.PackageVerification.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files that a sealed list names, and the few that every package has besides: no more and no less, each with its hash. */
final class SealedFiles {

    static final String LIST = "data/案卷清单.json";
    static final String STAMP = "ledger/checkpoint.tsr";
    static final String DISCLOSURES = "disclosures/pii.jsonl";

    private final Bag bag;
    private final Map<String, String> named = new TreeMap<>(Paths.BY_BYTES);
    private final Set<String> own = new TreeSet<>(Set.of(
            LIST,
            "bagit.txt",
            "bag-info.txt",
            "manifest-sha256.txt",
            "tagmanifest-sha256.txt",
            LedgerRead.ENTRIES,
            "ledger/head.json",
            "ledger/head.tlog-proof",
            "ledger/key.pem"));

    SealedFiles(Bag bag, JsonNode list, String edition) {
        this.bag = bag;
        for (String group : new String[] {"lists", "records", "documents", "renditions", "tags"}) {
            list.path(group)
                    .forEach(file -> named.put(
                            file.path("path").asText(), file.path("sha256").asText()));
        }
        if (bag.second()) {
            own.addAll(Set.of("manifest-sm3.txt", "tagmanifest-sm3.txt"));
        }
        if (list.has("timestamp")) {
            own.add(STAMP);
        }
        if ("馆藏".equals(edition)) {
            own.add(DISCLOSURES);
        }
    }

    void check() {
        Set<String> expected = new TreeSet<>(named.keySet());
        expected.addAll(own);
        String strange = PackageVerification.strange(expected, bag.paths());
        require(strange.isEmpty(), strange, "缺失，或者不在封存的清单之中");
        named.forEach((path, sha256) -> require(bag.sha256(path).equals(sha256), path, "与封存的清单不符"));
    }
}
