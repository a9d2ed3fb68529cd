-- What the public reads and says (第十五条、第十八条). Consultations and comments are added and never changed; every address the
-- public sees is random. A comment's words and its author's name stand only in the ledger's disclosures, so that they are erased
-- in one place when the law wants it (《个人信息保护法》第四十七条); here stands where.
create schema publiccomment;

create table publiccomment.consultation (
    id             text primary key default replace(gen_random_uuid()::text, '-', ''),
    decision       text        not null,
    title          text        not null,
    unit           text        not null,
    unit_name      text        not null,
    draft          text        not null references document.content,
    explanation    text        not null references document.content,
    ways           text        not null,
    shorten_reason text,
    opens_on       date        not null,
    ends_on        date        not null check (ends_on > opens_on),
    opened_at      timestamptz not null default gate.now()
);
create index on publiccomment.consultation (decision, opened_at desc);
create index on publiccomment.consultation (ends_on desc, id);
create index on publiccomment.consultation (unit, ends_on desc);

-- The first and the last moment by the house's calendar; nobody else computes them.
create function publiccomment.begins(c publiccomment.consultation) returns timestamptz language sql immutable as $$
    select c.opens_on::timestamp at time zone 'Asia/Shanghai';
$$;
create function publiccomment.over(c publiccomment.consultation) returns timestamptz language sql immutable as $$
    select (c.ends_on + 1)::timestamp at time zone 'Asia/Shanghai';
$$;

create table publiccomment.attachment (
    token        text primary key default replace(gen_random_uuid()::text, '-', ''),
    consultation text        not null references publiccomment.consultation,
    sha256       text        not null references document.content,
    name         text        not null,
    size         bigint      not null,
    stored_at    timestamptz not null default gate.now()
);
create index on publiccomment.attachment (sha256);

-- seq: the entry in the ledger's chain of this consultation that commits to the words.
create table publiccomment.comment (
    id           bigint generated always as identity primary key,
    consultation text        not null references publiccomment.consultation,
    seq          bigint      not null,
    receipt      text        not null unique,
    submission   text        not null unique,
    channel      text        not null,
    paragraph    int         check (paragraph > 0),
    entered_by   text,
    received_at  timestamptz not null default gate.now(),
    unique (consultation, seq)
);
create index on publiccomment.comment (consultation, id);

create table publiccomment.enclosure (
    comment bigint not null references publiccomment.comment,
    token   text   not null unique references publiccomment.attachment,
    primary key (comment, token)
);

-- Where a comment was sorted; the one thing that changes, each change with its entry in the ledger. No category: not handled yet.
create table publiccomment.place (
    comment      bigint primary key references publiccomment.comment,
    consultation text not null references publiccomment.consultation,
    category     text
);
create index place_open on publiccomment.place (consultation, comment) where category is null;
create index place_by_category on publiccomment.place (consultation, category, comment);

-- A class of opinions and its answer; the newest of a category counts.
create table publiccomment.opinion (
    id           bigint generated always as identity primary key,
    consultation text        not null references publiccomment.consultation,
    category     text        not null check (btrim(category) <> ''),
    summary      text        not null,
    adopted      text        not null check (adopted in ('YES', 'PARTLY', 'NO')),
    reason       text        not null default '' check (adopted = 'YES' or btrim(reason) <> ''),
    answered_by  text        not null,
    answered_at  timestamptz not null default gate.now()
);
create index on publiccomment.opinion (consultation, category, id desc);

-- What became of the comments, as it was when the sorting was completed; this is what is published.
create table publiccomment.conclusion (
    consultation text primary key references publiccomment.consultation,
    received     bigint      not null,
    record       bigint      not null,
    concluded_at timestamptz not null default gate.now()
);
create table publiccomment.result (
    consultation text   not null references publiccomment.conclusion,
    number       int    not null,
    category     text   not null,
    summary      text   not null,
    adopted      text   not null,
    reason       text   not null,
    comments     bigint not null,
    primary key (consultation, number)
);

create function publiccomment.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '公众意见一经收到不得修改或者删除';
end $$;

do $$
declare
    kept text;
begin
    foreach kept in array array['consultation', 'attachment', 'comment', 'enclosure', 'opinion', 'conclusion', 'result'] loop
        execute format('create trigger %I before update or delete or truncate on publiccomment.%I'
            ' for each statement execute function publiccomment.refuse_change()', kept || '_is_final', kept);
    end loop;
end $$;

-- The period is the database's own: too early or too late is refused whoever asks (第十五条第一款 R-024). What came by letter or
-- telephone is entered by an official, also after the last day, until the sorting is completed.
create function publiccomment.in_time() returns trigger language plpgsql as $$
declare
    v_at publiccomment.consultation;
begin
    select * into v_at from publiccomment.consultation where id = new.consultation;
    if new.entered_by is null and not (gate.now() >= publiccomment.begins(v_at) and gate.now() < publiccomment.over(v_at)) then
        raise exception '【第十五条第一款 R-024】征求意见期限尚未开始或者已经届满' using errcode = 'MD024';
    end if;
    if exists (select from publiccomment.conclusion where consultation = new.consultation) then
        raise exception '【第十八条 R-031】意见已经整理完毕' using errcode = 'MD031';
    end if;
    return new;
end $$;
create trigger comment_in_time before insert on publiccomment.comment
    for each row execute function publiccomment.in_time();

-- An answer is final once the sorting is completed.
create function publiccomment.before_conclusion() returns trigger language plpgsql as $$
begin
    if exists (select from publiccomment.conclusion where consultation = new.consultation) then
        raise exception '【第十八条 R-031】意见已经整理完毕' using errcode = 'MD031';
    end if;
    return new;
end $$;
create trigger opinion_before_conclusion before insert on publiccomment.opinion
    for each row execute function publiccomment.before_conclusion();
create trigger place_before_conclusion before insert or update on publiccomment.place
    for each row execute function publiccomment.before_conclusion();
create trigger place_is_kept before delete or truncate on publiccomment.place
    for each statement execute function publiccomment.refuse_change();
