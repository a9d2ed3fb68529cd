-- Working days of the years whose arrangement was published; nothing is ever guessed from Monday to Friday.
create schema calendar;

create table calendar.year (
    year        int primary key check (year between 2000 and 2200),
    papers      text[]      not null check (cardinality(papers) > 0),
    imported_at timestamptz not null default gate.now()
);

create table calendar.day (
    day     date primary key,
    year    int     not null generated always as (extract(year from day)::int) stored references calendar.year,
    working boolean not null,
    name    text
);
create index day_by_year on calendar.day (year);
create index working_day on calendar.day (day) where working;

comment on table calendar.day is 'Every day of each imported year; working includes weekend days moved by notice (调休).';

-- The first year from the given day on of which nothing is known: the end of all counting.
create function calendar.first_unknown_year(from_day date) returns int
    language sql stable
    return (
        select min(y.year)
        from generate_series(
                 extract(year from from_day)::int,
                 greatest(extract(year from from_day)::int, (select max(year) from calendar.year)) + 1) as y (year)
        where not exists (select from calendar.year known where known.year = y.year));

-- The n-th working day after the start, which itself is not counted; null when the count reaches an unknown year.
create function calendar.nth_working_day(start_day date, n int) returns date
    language sql stable
    return case
        when n = 0 then start_day
        when n > 0 then (
            select day from calendar.day
            where working and day > start_day and year < calendar.first_unknown_year(start_day + 1)
            order by day offset n - 1 limit 1)
    end;

-- How many working days lie after the first day up to and including the last; null when a year between is unknown.
create function calendar.working_days(after_day date, last_day date) returns int
    language sql stable
    return case
        when last_day <= after_day then 0
        when extract(year from last_day) < calendar.first_unknown_year(after_day + 1) then (
            select count(*)::int from calendar.day where working and day > after_day and day <= last_day)
    end;
