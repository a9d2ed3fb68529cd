-- The annual catalogue of matters to be decided (第三条第三款 R-005): published with the consent of the Party committee of the
-- same level, adjusted in the same way. An edition that is published is never changed; the next one replaces it.
create schema catalogue;

create table catalogue.edition (
    year         int         not null check (year between 2019 and 2100),
    number       int         not null check (number >= 1),
    drawn_up_by  text        not null,
    drawn_up_at  timestamptz not null default gate.now(),
    meeting      text,
    meeting_on   date,
    consent      text,
    consent_on   date,
    published_by text,
    published_at timestamptz,
    primary key (year, number),
    -- R-005: nothing is published without the meeting and the consent.
    check (published_at is null or (btrim(meeting) <> '' and meeting_on is not null and btrim(consent) <> ''
        and consent_on >= meeting_on and published_by is not null))
);
create unique index one_draft_a_year on catalogue.edition (year) where published_at is null;

create table catalogue.item (
    id        bigint generated always as identity primary key,
    year      int  not null,
    edition   int  not null,
    title     text not null check (btrim(title) <> ''),
    lead_unit text not null check (btrim(lead_unit) <> ''),
    source    text not null default '',
    foreign key (year, edition) references catalogue.edition (year, number),
    unique (year, edition, title)
);

-- A decision may name the item it comes from, by its name, which every later edition repeats.
create table catalogue.taken_up (
    decision text primary key references gate.decision (number),
    year     int         not null,
    title    text        not null,
    taken_at timestamptz not null default gate.now()
);
create index taken_up_by_item on catalogue.taken_up (year, title);

create function catalogue.edition_stays() returns trigger language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception '【第三条第三款 R-005】已公布的决策事项目录不得修改，请另行调整后公布';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger edition_stays before update or delete on catalogue.edition
    for each row execute function catalogue.edition_stays();

create function catalogue.item_stays() returns trigger language plpgsql as $$
begin
    if exists (select from catalogue.edition e
            where e.year = old.year and e.number = old.edition and e.published_at is not null) then
        raise exception '【第三条第三款 R-005】已公布的决策事项目录不得修改，请另行调整后公布';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger item_stays before update or delete on catalogue.item
    for each row execute function catalogue.item_stays();

create function catalogue.only_drafts_grow() returns trigger language plpgsql as $$
begin
    if exists (select from catalogue.edition e
            where e.year = new.year and e.number = new.edition and e.published_at is not null) then
        raise exception '【第三条第三款 R-005】已公布的决策事项目录不得修改，请另行调整后公布';
    end if;
    return new;
end $$;
create trigger item_joins_a_draft before insert on catalogue.item
    for each row execute function catalogue.only_drafts_grow();
