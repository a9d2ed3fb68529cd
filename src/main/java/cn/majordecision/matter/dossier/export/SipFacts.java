package cn.majordecision.matter.dossier.export;

import java.util.List;

/**
 * What is said of a dossier beside its files.
 *
 * @param id name of the package and of its folder
 * @param title of the decision
 * @param decision its number
 * @param archiveNumber 档号
 * @param creator the unit that made the records
 * @param retention how long it is kept
 * @param formedOn the day the decision was issued
 * @param sealedAt the moment of the sealing, the only time that enters the package
 * @param events the ledger of the decision
 */
public record SipFacts(
        String id,
        String title,
        String decision,
        String archiveNumber,
        String creator,
        String retention,
        String formedOn,
        String sealedAt,
        List<Event> events) {

    public SipFacts {
        events = List.copyOf(events);
    }

    /**
     * An entry of the ledger.
     *
     * @param seq its place
     * @param type what happened
     * @param at when, by the database
     * @param actor account of who did it; empty for nobody
     * @param leaf its hash in the tree
     */
    public record Event(long seq, String type, String at, String actor, String leaf) {}
}
