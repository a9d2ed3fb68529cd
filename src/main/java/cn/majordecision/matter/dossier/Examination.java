package cn.majordecision.matter.dossier;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What was found when every file of a sealed dossier was read again (《档案法实施条例》第四十条).
 *
 * @param measure how much it is, as it was read
 * @param files files of payload that the sealed list names
 * @param damaged files that are not what the sealed list says of them
 * @param malformed XML that cannot be read
 * @param blank pieces whose metadata lack 档号, 题名, 责任者 or 日期
 * @param missing items of the directory that are owed
 * @param continuous true when the pieces are numbered without a gap
 * @param formats how many documents of each format
 * @param documents how many documents there are
 * @param scanned how many of them a scanner looked at when they were handed in
 * @param scanners which ones
 * @param proof what was found of the ledger in the package
 */
public record Examination(
        SealedRegister.Measure measure,
        int files,
        List<String> damaged,
        List<String> malformed,
        List<String> blank,
        List<String> missing,
        boolean continuous,
        SortedMap<String, Integer> formats,
        long documents,
        long scanned,
        SortedSet<String> scanners,
        Proof proof) {

    /**
     * What was found of the ledger.
     *
     * @param entries how many entries
     * @param unproven why their chain does not lead into its signed checkpoint; empty where it does
     * @param dated what the timestamp of the checkpoint proves, in Chinese
     * @param undated why it proves nothing; empty where it holds or was never promised
     * @param manifestSha256 the hash of the sealed list, which the ledger keeps
     */
    public record Proof(long entries, String unproven, String dated, String undated, String manifestSha256) {}
}
