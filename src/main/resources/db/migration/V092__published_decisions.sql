-- Decisions as they were published (第三十二条), each under a random name.
create schema publication;

create table publication.notice (
    id                 text primary key default replace(gen_random_uuid()::text, '-', ''),
    decision           text        not null unique,
    title              text        not null,
    unit_name          text        not null,
    official_number    text        not null,
    text               text        not null references document.content,
    gazette_on         date        not null,
    gazette_issue      text        not null,
    website_on         date        not null,
    website_address    text        not null,
    newspaper_on       date        not null,
    newspaper_issue    text        not null,
    adoption_statement text        references document.content,
    explanation_kind   text,
    explanation        text        references document.content,
    published_at       timestamptz not null default gate.now()
);
create index on publication.notice (published_at desc, id);

create function publication.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '已经公布的公告不得修改或者删除';
end $$;
create trigger notice_is_final before update or delete or truncate on publication.notice
    for each statement execute function publication.refuse_change();
