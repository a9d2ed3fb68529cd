-- Which decisions name a document: asked whenever somebody reads one.
create index record_by_document on gate.record using gin (documents);
create index draft_by_document on gate.draft (sha256);
