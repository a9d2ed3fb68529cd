-- Whether an entry is a refusal is asked with every entry that is written (第三十三条), and so must cost next to nothing: a function in
-- the condition of an index was parsed anew by each statement, and looked for with a pattern. The last key of an entry is its
-- version, the one before it the type; a quotation mark somebody wrote is escaped, so nothing else can end like this.
create function ledger.refused(p_entry bytea) returns boolean language sql immutable strict
    return substr(p_entry, length(p_entry) - 14) = 'Refused","v":1}'::bytea;

drop index ledger.refusal_by_time;
create index refusal_by_time on ledger.entry (recorded_at desc)
    where substr(entry, length(entry) - 14) = 'Refused","v":1}'::bytea;
