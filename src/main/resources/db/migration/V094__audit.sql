-- What the auditor looks for in the ledger (第三十三条) is found without reading all of it. The type stands near the end of an
-- entry, because its keys are in order; nothing somebody wrote can stand there, because a quotation mark within a text is escaped.
create function ledger.type_of(p_entry bytea) returns text language sql immutable strict as $$
    select substring(encode(substr(p_entry, greatest(1, length(p_entry) - 99)), 'escape') from '"type":"(\w+)","v":1\}$')
$$;

create index refusal_by_time on ledger.entry (recorded_at desc) where ledger.type_of(entry) like '%Refused';
create index entry_of_house_by_type on ledger.entry (ledger.type_of(entry), seq) where chain = '-';
