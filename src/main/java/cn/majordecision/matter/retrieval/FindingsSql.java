package cn.majordecision.matter.retrieval;

import cn.majordecision.matter.decision.DecisionAccess;

/** The statements of the search; each carries inside which dossiers and which papers its reader may see. */
final class FindingsSql {

    /**
     * Which words stand where. The documents with a word are looked up first and on their own, by the index of pairs: how many
     * dossiers a reader sees is not known when the statement is planned, and a plan for ten of them is slow for thousands.
     */
    private static final String HITS = """
            with term as materialized (
                select (t ->> 'n')::int as n, t ->> 'word' as word, (t ->> 'whole')::boolean as whole,
                    (t ->> 'cased')::boolean as cased, array(select jsonb_array_elements_text(t -> 'pairs')) as pairs
                from jsonb_array_elements(cast(:terms as jsonb)) t),
            scope as materialized (
                select d.number, d.title, coalesce(u.name, d.unit) as unit_name, d.state, s.archive_number,
                    lower(concat_ws(' ', d.number, d.title, u.name, s.archive_number)) as head
                from gate.decision d left join identity.unit u on u.id = d.unit
                    left join dossier.sealed s on s.decision = d.number
                where %1$s and (:year = '' or starts_with(d.number, :year || '-'))
                    and (:unit = '' or d.unit = :unit) and (:within = '' or d.number = :within)),
            person as materialized (
                select id from identity.account where :person <> '' and position(:person in name) > 0),
            place as not materialized (
                select p.* from retrieval.passage p join scope s on s.number = p.decision
                where (:forms or p.sha256 is not null)
                    and (cardinality(:steps) = 0 or p.step = any(:steps))
                    and (:person = '' or p.by_account in (select id from person) or p.acting_for in (select id from person))
                    and (cardinality(:requirements) = 0 or exists (
                        select from gate.evidence e where e.record = p.record and e.requirement = any(:requirements)))),
            said as materialized (
                select w.sha256, t.n from term t join document.wording w on w.pairs @> t.pairs and (
                    t.whole or position(t.word in case when t.cased then lower(w.words) else w.words end) > 0)
                where cardinality(t.pairs) > 0 %2$s),
            stated as materialized (
                select p.id, t.n from term t join retrieval.passage p on p.pairs @> t.pairs and (
                    t.whole or position(t.word in case when t.cased then lower(p.words) else p.words end) > 0)
                where cardinality(t.pairs) > 0 and :forms %3$s),
            hit as materialized (
                select p.id, p.decision, said.n from said join place p on p.sha256 = said.sha256
                union all
                select p.id, p.decision, stated.n from stated join place p on p.id = stated.id
                union all
                select p.id, p.decision, 0 from place p where :narrowed and not exists (select from term))
            """;

    /** The dossiers of a page: all words are to be found in each, in its head or in papers; each word is a bit. */
    static final String DOSSIERS = HITS.formatted(DecisionAccess.RULE, "", "") + """
            , asked as (select coalesce(bit_or(1 << n), 0) as words from term),
            head as (
                select s.number, bit_or(1 << t.n) as words, count(*) as named
                from scope s join term t on position(t.word in s.head) > 0 group by s.number),
            paper as (
                select decision, bit_or(1 << n) as words, count(distinct id)::int as places from hit group by decision)
            select s.number, s.title, s.unit_name, s.state, s.archive_number,
                coalesce(p.places, 0) as places, count(*) over () as total
            from scope s cross join asked
                left join paper p on p.decision = s.number
                left join head h on h.number = s.number
            where (coalesce(p.words, 0) | coalesce(h.words, 0)) & asked.words = asked.words
                and (not :narrowed or p.places > 0 or exists (select from place p where p.decision = s.number))
            order by coalesce(h.named, 0) desc, places desc, s.number desc
            limit :page offset :skip""";

    /** The papers of those dossiers, the ones with the most of the words first. */
    static final String PASSAGES = HITS.formatted(
                    "d.number = any(:some)",
                    "and w.sha256 = any(array(select sha256 from place))",
                    "and p.decision = any(:some)")
            + """
            , best as (
                select id, min(n) as first, row_number() over (
                    partition by decision order by count(distinct n) desc, id desc) as rank
                from hit group by decision, id)
            select p.decision, p.sha256, c.name, p.step, p.task, p.at,
                coalesce(a.name, p.by_account) || case when p.acting_for is null then ''
                    else '（代' || coalesce(b.name, p.acting_for) || '）' end as person,
                coalesce((select case when x.at > 40 then '……' else '' end || substr(x.words, greatest(1, x.at - 40), 120)
                        || case when length(x.words) > x.at + 79 then '……' else '' end
                    from (select y.words, position(t.word in case when t.cased then lower(y.words) else y.words end) as at
                        from (select coalesce(p.words, w.words) as words) y, term t where t.n = best.first) x), '') as excerpt
            from best join retrieval.passage p on p.id = best.id
                left join document.wording w on w.sha256 = p.sha256
                left join lateral (select u.name from document.upload u where u.sha256 = p.sha256
                    order by u.id limit 1) c on true
                left join identity.account a on a.id = p.by_account
                left join identity.account b on b.id = p.acting_for
            where best.rank <= :most
            order by p.decision, best.rank""";

    /** How many documents hold no words that could be read. */
    static final String MUTE = """
            with w as materialized (select sha256 from document.wording where unreadable <> '')
            select count(distinct w.sha256)::int from w join retrieval.passage p on p.sha256 = w.sha256
                join gate.decision d on d.number = p.decision
            where
            """ + DecisionAccess.RULE;

    private FindingsSql() {}
}
