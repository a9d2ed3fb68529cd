package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the checks of one run look at and leave to those that follow. */
public final class Evidence {

    private static final int MOST = 1000;

    private final LedgerTable.Source source;
    private final @Nullable Connection connection;
    private final Optional<SigningKey> pinned;
    private final Optional<Path> witness;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Map<String, SigningKey> trusted = new HashMap<>();
    private final Map<Long, byte[]> roots = new HashMap<>();
    private final Map<Long, byte[]> rootsSm3 = new HashMap<>();
    private String check = "";
    private long entries;
    private long bytes;

    Evidence(
            LedgerTable.Source source,
            @Nullable Connection connection,
            Optional<SigningKey> pinned,
            Optional<Path> witness) {
        this.source = source;
        this.connection = connection;
        this.pinned = pinned;
        this.witness = witness;
    }

    /** An entry of a kind that some check asks for, read. */
    public record Told(String chain, long seq, String type, JsonNode event) {}

    /** The database in one snapshot; empty when an export is verified. */
    public Optional<Connection> connection() {
        return Optional.ofNullable(connection);
    }

    /** Reports a broken place. */
    public void found(String place, String problem) {
        if (findings.size() < MOST) {
            findings.add(new Finding(check, place, problem));
        }
    }

    void begin(String name) {
        check = name;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    LedgerTable.Source source() {
        return source;
    }

    Optional<SigningKey> pinned() {
        return pinned;
    }

    Optional<Path> witness() {
        return witness;
    }

    void tell(Told one) {
        told.add(one);
    }

    /** The entries of a kind, in the order of their chains. */
    public List<Told> told(String type) {
        return told.stream().filter(each -> each.type().equals(type)).toList();
    }

    Map<String, SigningKey> trusted() {
        return trusted;
    }

    Map<Long, byte[]> roots() {
        return roots;
    }

    Map<Long, byte[]> rootsSm3() {
        return rootsSm3;
    }

    void count(long more, long moreBytes) {
        entries += more;
        bytes += moreBytes;
    }

    long entries() {
        return entries;
    }

    long bytes() {
        return bytes;
    }

    static String place(String chain, long seq) {
        return (Ledger.HOUSE.equals(chain) ? "全局事项" : "决策 " + chain) + " 第 " + seq + " 条";
    }
}
