package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.Sha256;
import cn.majordecision.matter.dossier.bag.BagFile;
import cn.majordecision.matter.dossier.bag.Verifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files made for a package, and their bytes by hash. */
final class MadeFiles {

    private final Map<String, byte[]> parts = new TreeMap<>();

    /** A file with that content. */
    Manifest.Part list(String path, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        parts.put(sha256, bytes);
        return new Manifest.Part(path, sha256, bytes.length, BagFile.crc32(bytes));
    }

    /** What every edition has. */
    List<Manifest.Part> common(PackageLists lists, String edition, List<Piece> pieces) {
        return List.of(
                list("data/说明文件.TXT", lists.explanation(edition, pieces)),
                list("data/文件目录.XML", lists.files(pieces)),
                list("data/其他/校验说明.txt", Verifier.explanation()));
    }

    /** The program that checks the package. */
    List<Manifest.Part> verifier() {
        return List.of(list(Verifier.NAME, Verifier.program()));
    }

    Map<String, byte[]> parts() {
        return parts;
    }
}
