-- The papers found in the dossiers of one page are looked up by decision, forms among them.
create index passage_by_decision on retrieval.passage (decision);
