package cn.majordecision.base.ledger;

import java.util.HexFormat;
import java.util.List;

/** Hashes as people and JSON write them. */
final class Hex {

    private Hex() {}

    static String of(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static List<String> all(List<byte[]> hashes) {
        return hashes.stream().map(Hex::of).toList();
    }

    static List<byte[]> parse(List<String> hashes) {
        return hashes.stream().map(HexFormat.of()::parseHex).toList();
    }
}
