insert into gate.decision (number, title, kind, unit, profile, profile_version, state, opened_by)
    select '2090-' || lpad(n::text, 4, '0'), '松阳县第' || n || '号公路改造工程项目', 'MAKE',
        (array['transport', 'education', 'natural-resources'])[n % 3 + 1], 'CN-713', 1,
        (array['STARTED', 'PUBLISHED', 'PUBLISHED', 'ISSUED'])[n % 4 + 1], 'undertaker'
    from generate_series(1, 2000) n;
insert into document.content (sha256, size, media_type)
    select encode(sha256(convert_to('bench' || n, 'UTF8')), 'hex'), 100, 'text/plain' from generate_series(1, 4000) n;
insert into document.upload (sha256, name, uploader)
    select encode(sha256(convert_to('bench' || n, 'UTF8')), 'hex'), '草案' || n || '.txt', 'undertaker' from generate_series(1, 4000) n;
insert into document.wording (sha256, words, pairs)
    select encode(sha256(convert_to('bench' || n, 'UTF8')), 'hex'),
        repeat('第一条　沿线村庄路口按照标准设置标志标线，项目占用耕地的依法办理手续。' || chr(10), 100) || '第' || n || '号标识牌',
        array['沿线', '线村', '村庄', '标志', '标线', '耕地'] || case when n % 100 = 0 then array['标识', '识牌'] else '{}' end
    from generate_series(1, 4000) n;
insert into gate.draft (decision, version, sha256, change, note, added_by, added_at)
    select '2090-' || lpad(((n + 1) / 2)::text, 4, '0'), 2 - n % 2, encode(sha256(convert_to('bench' || n, 'UTF8')), 'hex'),
        case when n % 2 = 1 then 'FIRST' else 'SUBSTANTIVE' end, '说明', 'undertaker',
        now() - n * interval '3 hours' from generate_series(1, 4000) n;
insert into gate.requirement (decision, requirement, article, step, draft_bound, before_meeting, applies, ruled_by)
    select d.number, s.requirement, s.article, s.step, coalesce(s.draft_bound, false), s.before_meeting, true, 'engine'
    from gate.decision d cross join gate.statute s where d.number like '2090-%' and s.from_start;
insert into gate.record (decision, step, task, draft_version, content, documents, warnings, recorded_by)
    select d.number, t.step, t.task, 2, case when t.task = 'SortComments' then
        (select json_build_object('comments', json_agg(json_build_object('text', repeat('建议增设路口标线。', 8), 'adopted', c % 2 = 0)))::text
            from generate_series(1, 100) c) else '{}' end, '{}', '{}', 'undertaker'
    from gate.decision d cross join (values ('Drafting', 'PrepareDraft'), ('PublicComment', 'SortComments'),
        ('PublicParticipation', 'StatePublicAdoption'), ('ExpertReview', 'StateExpertAdoption'),
        ('RiskAssessment', 'SubmitRiskReport'), ('LegalityReview', 'SubmitForReview')) t (step, task)
    where d.number like '2090-%';

-- Three of four decisions wait for their dossier: what the steps leave behind is there, here and there a paper is not, and every third is late.
insert into gate.record (decision, step, task, draft_version, content, documents, warnings, recorded_by, recorded_at)
    select d.number, t.step, t.task, 2, json_build_object('opinion', repeat('经研究，原则同意。', 30))::text, '{}', '{}', 'undertaker',
        now() - hashtext(d.number) % 45 * interval '1 day' - 45 * interval '1 day' * (hashtext(d.number) < 0)::int
    from gate.decision d cross join (values ('Initiation', 'ProposeDecision'), ('Initiation', 'VetProposal'), ('Initiation', 'ConfirmRulings'),
        ('Initiation', 'ApproveInitiation'), ('Drafting', 'ConsultUnits'), ('PublicComment', 'AnnounceDraft'),
        ('PublicParticipation', 'ChooseChannels'), ('ExpertReview', 'SelectExperts'), ('ExpertReview', 'GiveExpertOpinion'),
        ('RiskAssessment', 'ConfirmControllability'), ('FairCompetition', 'SubmitSelfReview'), ('FairCompetition', 'IssueFairCompetitionOpinion'),
        ('LegalityReview', 'AcceptMaterials'), ('LegalityReview', 'AdviseOnLegality'), ('LegalityReview', 'IssueOpinion'),
        ('CollectiveDecision', 'ScheduleItem'), ('CollectiveDecision', 'RecordMinutes'), ('CollectiveDecision', 'DecideItem'),
        ('Publication', 'ReportToPartyCommittee'), ('Publication', 'IssueDecision'), ('Publication', 'PublishDecision')) t (step, task)
    where d.number like '2090-%' and d.state <> 'STARTED' and hashtext(d.number || t.task) % 11 <> 0;
insert into gate.evidence (decision, requirement, holds, draft_version, record)
    select q.decision, q.requirement, true, 1 + (hashtext(q.decision) & 1), (select min(r.id) from gate.record r where r.decision = q.decision)
    from gate.requirement q where q.decision like '2090-%' and q.before_meeting;

-- 40 consultations: the first with 5,000 readers' comments a day for ten days, the others share the rest of 200,000.
insert into publiccomment.consultation (id, decision, title, unit, unit_name, draft, explanation, ways, opens_on, ends_on)
    select md5('consultation' || n), '2090-' || lpad(n::text, 4, '0'), '松阳县第' || n || '号公路改造工程项目', 'transport', '交通运输局',
        encode(sha256(convert_to('bench' || (2 * n), 'UTF8')), 'hex'), encode(sha256(convert_to('bench' || (2 * n - 1), 'UTF8')), 'hex'),
        '信函、电子邮件', current_date - 20, current_date + 20
    from generate_series(1, 40) n;
create temporary table said as
    select n, md5('consultation' || case when n <= 50000 then 1 else 2 + n % 39 end) as consultation from generate_series(1, 200000) n;
create temporary table told as
    select n, consultation, 'public-comment-' || consultation as chain, row_number() over (partition by consultation order by n) as seq from said;
insert into ledger.entry (chain, seq, entry, leaf)
    select chain, seq, convert_to('{"seq":' || seq || '}', 'UTF8'), sha256(convert_to('leaf' || n, 'UTF8')) from told;
insert into publiccomment.comment (consultation, seq, receipt, submission, channel, paragraph, entered_by)
    select consultation, seq, 'R' || n, 'S' || n, '网站', n % 100 + 1, 'undertaker' from told order by n;
insert into publiccomment.place (comment, consultation, category)
    select id, consultation, case when seq % 3 = 0 then '路口' when seq % 3 = 1 then '标线' end from publiccomment.comment;
insert into ledger.disclosure (commit, chain, seq, salt, name, value)
    select encode(sha256(convert_to('commit' || n, 'UTF8')), 'hex'), chain, seq, md5('salt' || n), 'content',
        '第' || n || '条：' || repeat('建议在学校门口增设标线和减速带。', 5) from told;

-- Every fact moves the row of its decision; here all of them did so at once, and left gaps no house has that worked for years.
vacuum full gate.decision;
analyze;
