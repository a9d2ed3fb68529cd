-- What the search over dossiers reads (第三十三条): where each document and each filled-in form stands. Derived from the records,
-- beside the work of people; added, never changed. The words of documents lie with the documents.
create schema retrieval;

create table retrieval.passage (
    id         bigint generated always as identity primary key,
    decision   text        not null references gate.decision (number),
    record     bigint references gate.record (id),
    sha256     text references document.content (sha256),
    step       text        not null,
    task       text        not null,
    by_account text        not null,
    acting_for text,
    at         timestamptz not null,
    words      text,
    pairs      text[],
    check ((sha256 is null) = (words is not null) and (words is null) = (pairs is null)),
    check (sha256 is not null or record is not null)
);
comment on table retrieval.passage is 'A document of a decision, or (without a hash) the form of a completed task with its words.';
create unique index passage_of_document on retrieval.passage (decision, sha256) where sha256 is not null;
create unique index passage_of_form on retrieval.passage (record) where sha256 is null;
create index passage_by_document on retrieval.passage (sha256);
create index passage_by_person on retrieval.passage (by_account);
create index passage_by_pair on retrieval.passage using gin (pairs);
create index wording_without_words on document.wording (sha256) where unreadable <> '';
