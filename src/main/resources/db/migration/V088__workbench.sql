-- The words of documents, read out of them for comparison and search (第十二条). Derived from the content; added, never changed.
create table document.wording (
    sha256     text primary key references document.content,
    words      text   not null,
    pairs      text[] not null,
    unreadable text   not null default ''
);
create index wording_by_pair on document.wording using gin (pairs);

create trigger wording_is_final before update or delete or truncate on document.wording
    for each statement execute function document.refuse_change();

-- What the workbench asks of every decision at once.
create index record_by_person on gate.record (recorded_by, decision);
create index clearance_of_decision on gate.clearance (decision, id desc);
create index agenda_of_decision on gate.agenda_item (decision, id desc);
create index agenda_by_day on gate.agenda_item (meeting_on);
create index outcome_of_item on gate.outcome (agenda_item);
create index outcome_of_decision on gate.outcome (decision, id desc);
