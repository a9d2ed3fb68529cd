package cn.majordecision.base.ledger;

/** What is read of the ledger to verify it, in the order it stands in an export: the entries, the bulk of it, come last. */
enum LedgerTable {
    HEADS('H', "select chain, seq, leaf, frontier, frontier_sm3 from ledger.head order by chain"),
    LOG('L', "select size, frontier, frontier_sm3 from ledger.log"),
    GLOBAL('G', "select idx, chain, size, body, leaf from ledger.global order by idx"),
    CHECKPOINTS('C', "select size, root, note, root_sm3, note_sm3, key_id from ledger.checkpoint order by size"),
    KEYS('K', "select key_id, public_key from ledger.signing_key"),
    ENTRIES('E', "select chain, seq, entry, leaf from ledger.entry order by chain, seq");

    private final char mark;
    private final String query;

    LedgerTable(char mark, String query) {
        this.mark = mark;
        this.query = query;
    }

    /** What its part of an export begins with. */
    byte mark() {
        return (byte) mark;
    }

    String query() {
        return query;
    }

    /** Where the rows come from: the database or an export of it. */
    interface Source {

        /** Reads every row; the row is only good until the next. */
        void read(LedgerTable table, Sink sink);
    }

    /** Takes rows. */
    interface Sink {

        void row(Row row);
    }
}
