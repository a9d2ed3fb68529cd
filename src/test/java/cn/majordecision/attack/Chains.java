package cn.majordecision.attack;

import static cn.majordecision.attack.Invariants.strings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ledger reckoned from its entries alone: every leaf, link and tree, and that nothing it once held is lost (第三十三条). */
final class Chains {

    private final Map<String, Reckoned> reckoned = new TreeMap<>();
    private Set<String> books = Set.of();
    private String known = "";
    private long refusals;

    boolean known() {
        return !reckoned.isEmpty();
    }

    long refusals() {
        return refusals;
    }

    /** What was known at some moment. */
    record Mark(Map<String, Reckoned> reckoned, Set<String> books, String known, long refusals) {}

    Mark mark() {
        return new Mark(new TreeMap<>(reckoned), books, known, refusals);
    }

    /** What was reckoned since never happened. */
    void backTo(Mark mark) {
        reckoned.clear();
        reckoned.putAll(mark.reckoned);
        books = mark.books;
        known = mark.known;
        refusals = mark.refusals;
    }

    void forget() {
        reckoned.clear();
        books = Set.of();
        known = "";
    }

    /** What does not hold, in words. */
    List<String> broken(Statement sql) throws SQLException {
        List<String> broken = new ArrayList<>();
        ledgers(sql, broken);
        return broken;
    }

    private void ledgers(Statement sql, List<String> broken) throws SQLException {
        books(sql, broken);
        Set<String> chains = new TreeSet<>(reckoned.keySet());
        chains.addAll(strings(sql, "select chain from ledger.head union select chain from ledger.entry"));
        for (String chain : chains) {
            ledger(sql, chain, broken);
        }
    }

    /** What stands beside the chains: nothing that was told is gone, nothing is signed that is not in the log, no key is new. */
    private void books(Statement sql, List<String> broken) throws SQLException {
        Set<String> now = new TreeSet<>(strings(
                sql,
                "select concat('disclosure ', xmin, ctid) from ledger.disclosure"
                        + " union all select concat('leaf ', xmin, ctid) from ledger.global"
                        + " union all select concat('checkpoint ', xmin, ctid) from ledger.checkpoint"));
        if (!now.containsAll(books)) {
            broken.add("the ledger's books have lost what they had");
        }
        books = now;
        broken.addAll(strings(
                sql,
                "select 'checkpoint of nothing ' || size from ledger.checkpoint where size > (select"
                        + " count(*) from ledger.global) union all select 'log of nothing' from ledger.log where size <> (select"
                        + " coalesce(max(size), 0) from ledger.checkpoint)"));
        String keys = strings(
                        sql,
                        "select concat((select string_agg(key_id, ',' order by key_id) from"
                                + " ledger.signing_key), ' ', (select count(*) from ledger.verification))")
                .get(0);
        if (!keys.equals(known) && !known.isEmpty()) {
            broken.add("another key or verification");
        }
        known = keys;
    }

    /** A chain as far as it has been reckoned: its size, its newest leaf, its tree, and the print of its rows. */
    record Reckoned(long seq, String leaf, List<byte[]> frontier, String print) {}

    /** Every leaf, every link and the tree over them reckoned anew, from the first entry to the head. */
    private void ledger(Statement sql, String chain, List<String> broken) throws SQLException {
        Reckoned known = reckoned.getOrDefault(chain, new Reckoned(0, "0".repeat(64), List.of(), ""));
        if (known.seq > 0 && !known.print.equals(print(sql, chain, known.seq))) {
            broken.add("ledger " + chain + " has lost or changed what it had");
            return;
        }
        String previous = known.leaf;
        List<byte[]> frontier = new ArrayList<>(known.frontier);
        long seq = known.seq;
        try (ResultSet entry = sql.executeQuery("select e.seq, e.entry, e.leaf from ledger.entry e where e.chain = '"
                + chain + "' and e.seq > " + known.seq + " order by e.seq")) {
            while (entry.next()) {
                String text = new String(entry.getBytes(2), StandardCharsets.UTF_8);
                byte[] leaf = hash(new byte[] {0}, entry.getBytes(2));
                if (entry.getLong(1) != ++seq
                        || !text.contains("\"prev\":\"" + previous + "\"")
                        || !text.contains("\"seq\":" + seq + ",")
                        || !text.contains("\"decision\":\"" + chain + "\"")
                        || !Arrays.equals(leaf, entry.getBytes(3))) {
                    broken.add("ledger " + chain + " is not chained at " + seq);
                    return;
                }
                refusals += text.contains("\"type\":\"ActionRefused\"") ? 1 : 0;
                previous = HexFormat.of().formatHex(leaf);
                grow(frontier, leaf, seq);
            }
        }
        String tree = frontier.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining());
        if (!strings(
                        sql,
                        "select concat(seq, ' ', encode(leaf, 'hex'), ' ', encode(frontier, 'hex')) from ledger.head"
                                + " where chain = '" + chain + "'")
                .contains(seq + " " + previous + " " + tree)) {
            broken.add("ledger " + chain + " has another head than its entries");
        }
        String print = seq == known.seq && seq > 0 ? known.print : print(sql, chain, seq);
        reckoned.put(chain, new Reckoned(seq, previous, frontier, print));
    }

    /** Each row by where it stands and who wrote it last, which changes with whatever is changed in it. */
    private static String print(Statement sql, String chain, long seq) throws SQLException {
        return strings(
                        sql,
                        "select concat(count(*), '/', sum(hashtextextended(concat(xmin, ctid), 7)::numeric)) from"
                                + " ledger.entry where chain = '" + chain + "' and seq <= " + seq)
                .get(0);
    }

    /** Perfect subtrees of the same size are joined, as RFC 6962 joins them. */
    private static void grow(List<byte[]> frontier, byte[] leaf, long size) {
        frontier.add(leaf);
        for (long rest = size; rest % 2 == 0; rest /= 2) {
            byte[] right = frontier.remove(frontier.size() - 1);
            byte[] left = frontier.remove(frontier.size() - 1);
            frontier.add(hash(new byte[] {1}, left, right));
        }
    }

    private static byte[] hash(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
