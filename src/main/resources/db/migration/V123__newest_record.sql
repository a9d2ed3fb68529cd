-- The list of dossiers asks of every open one for its newest record, and a decision's records are read in their order (第三十三条).
create index record_in_order on gate.record (decision, id);
