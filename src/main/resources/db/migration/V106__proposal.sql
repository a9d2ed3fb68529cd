-- Proposals that are handed to a unit to study (第十条第一项、第三项 R-010). What was entered, found and decided is only added to.
create schema proposal;

create table proposal.proposal (
    id            bigint generated always as identity primary key,
    channel       text        not null check (channel in ('LEADER', 'DEPUTY', 'MEMBER', 'PUBLIC')),
    proposer      text        not null check (btrim(proposer) <> ''),
    received_on   date        not null,
    title         text        not null check (btrim(title) <> ''),
    content       text        not null,
    document      text references document.content (sha256),
    unit          text        not null references identity.unit (id),
    registered_by text        not null,
    registered_at timestamptz not null default gate.now(),
    check (btrim(content) <> '' or document is not null)
);
create index proposal_of_unit on proposal.proposal (unit);
create index proposal_document on proposal.proposal (document);

create table proposal.study (
    id       bigint generated always as identity primary key,
    proposal bigint      not null references proposal.proposal (id),
    finding  text        not null check (btrim(finding) <> ''),
    by       text        not null,
    at       timestamptz not null default gate.now()
);
create index study_of_proposal on proposal.study (proposal, id);

-- One answer to each finding.
create table proposal.answer (
    study       bigint      primary key references proposal.study (id),
    agreed      boolean     not null,
    opinion     text        not null,
    answered_by text        not null,
    answered_at timestamptz not null default gate.now(),
    check (agreed or btrim(opinion) <> '')
);

-- One decision out of a proposal, one proposal behind a decision.
create table proposal.taken_up (
    proposal bigint      primary key references proposal.proposal (id),
    decision text        not null unique references gate.decision (number),
    taken_at timestamptz not null default gate.now()
);
