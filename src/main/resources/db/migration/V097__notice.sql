-- What each person is told, written in the transaction of what it tells of; and the e-mails that follow afterwards.
create schema notice;

create table notice.choice (
    person text    not null references identity.account,
    kind   text    not null,
    shown  boolean not null,
    mailed boolean not null,
    primary key (person, kind)
);
comment on table notice.choice is 'How a person wants to be told of a kind; no row: in the application and by e-mail.';

create table notice.notice (
    id         bigint      generated always as identity primary key,
    person     text        not null references identity.account,
    kind       text        not null,
    decision   text,
    task       text,
    subject    text        not null,
    occasion   text        not null,
    sentence   text        not null,
    shown      boolean     not null,
    written_at timestamptz not null default gate.now(),
    read_at    timestamptz,
    -- The same thing is told once, however often somebody looks for it.
    unique (person, kind, subject, occasion)
);
comment on column notice.notice.subject is 'What it is about: the task, the decision, the substitution.';
comment on column notice.notice.occasion is 'Which time: the last day, the clearance, the meeting.';
create index notice_of_person on notice.notice (person, id desc) where shown;
create index notice_unread on notice.notice (person) where shown and read_at is null;

create table notice.mail (
    notice     bigint      primary key references notice.notice,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'WITHHELD')),
    attempts   int         not null default 0,
    due_at     timestamptz not null default gate.now(),
    reason     text,
    changed_at timestamptz not null default gate.now()
);
comment on table notice.mail is 'The e-mails to be sent; none is ever deleted.';
create index mail_due on notice.mail (due_at, notice) where state = 'WAITING';
create index mail_given_up on notice.mail (notice) where state = 'GIVEN_UP';
