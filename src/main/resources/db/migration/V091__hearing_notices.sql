-- Hearings as they were announced to the public (第十六条第二款), each under a random name.
create schema hearing;

create table hearing.notice (
    id              text primary key default replace(gen_random_uuid()::text, '-', ''),
    decision        text        not null,
    record          bigint      not null,
    title           text        not null,
    unit_name       text        not null,
    held_on         date        not null,
    held_at         text        not null,
    place           text        not null,
    draft           text        not null references document.content,
    explanation     text        not null references document.content,
    selection_rules text        not null references document.content,
    sides           text        not null,
    announced_at    timestamptz not null default gate.now()
);
create index on hearing.notice (held_on desc, id);

create function hearing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '已经公布的公告不得修改或者删除';
end $$;
create trigger notice_is_final before update or delete or truncate on hearing.notice
    for each statement execute function hearing.refuse_change();
