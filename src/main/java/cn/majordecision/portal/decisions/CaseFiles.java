package cn.majordecision.portal.decisions;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Periods;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.Steps;
import cn.majordecision.matter.decision.StoredRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a decision says, each part read once (第二十九条、第三十三条). */
@Component
class CaseFiles {

    private final RequirementPlan plan;
    private final Records records;
    private final Periods periods;
    private final Agenda agenda;
    private final Groups groups;
    private final People people;
    private final Doings doings;
    private final GateLines gate;
    private final PeriodWords periodWords;
    private final Results results;
    private final Notices notices;
    private final RequirementTexts texts;

    CaseFiles(
            RequirementPlan plan,
            Records records,
            Periods periods,
            Agenda agenda,
            Groups groups,
            People people,
            Doings doings,
            GateLines gate,
            PeriodWords periodWords,
            Results results,
            Notices notices,
            RequirementTexts texts) {
        this.plan = plan;
        this.records = records;
        this.periods = periods;
        this.agenda = agenda;
        this.groups = groups;
        this.people = people;
        this.doings = doings;
        this.gate = gate;
        this.periodWords = periodWords;
        this.results = results;
        this.notices = notices;
        this.texts = texts;
    }

    /** What is known of a decision before it is put into words. */
    private record Known(
            Decision decision,
            People.Names names,
            List<PlanRow> rows,
            Map<String, List<CaseFile.Act>> acts,
            List<CaseFile.Doing> doings,
            Map<String, List<String>> periods) {}

    CaseFile of(Decision decision, String reader) {
        String number = decision.number();
        People.Names names = people.names();
        Set<String> own = groups.of(reader);
        List<CaseFile.Doing> open = doings.of(number, own, names);
        Map<String, List<CaseFile.Act>> acts = acts(number, names);
        List<Periods.Opened> opened = periods.all(number);
        Known known =
                new Known(decision, names, plan.rows(number), acts, open, periodWords.byStep(opened, sentBack(acts)));
        List<Agenda.Item> meetings = agenda.of(number);
        return new CaseFile(
                decision,
                names.unit(decision.unit()),
                Stream.concat(Stream.of(start(known)), steps(known)).toList(),
                gate.of(decision, known.rows, open, names),
                open,
                meetings,
                notices.of(decision, open, acts, meetings));
    }

    private Map<String, List<CaseFile.Act>> acts(String number, People.Names names) {
        return records.stored(number).stream()
                .collect(Collectors.groupingBy(
                        record -> Steps.outer(record.step()),
                        Collectors.mapping(record -> act(record, names), Collectors.toList())));
    }

    private CaseFile.Act act(StoredRecord record, People.Names names) {
        return new CaseFile.Act(
                record.at(),
                texts.task(record.task()),
                names.acting(record.by(), record.actingFor()),
                record.draftVersion(),
                results.of(record),
                results.returned(record));
    }

    /** When each step was last sent back. */
    private static Map<String, Instant> sentBack(Map<String, List<CaseFile.Act>> acts) {
        Map<String, Instant> back = new HashMap<>();
        acts.forEach((step, done) -> done.stream()
                .filter(CaseFile.Act::returned)
                .map(CaseFile.Act::at)
                .max(Comparator.naturalOrder())
                .ifPresent(at -> back.put(step, at)));
        return back;
    }

    private CaseFile.Step start(Known known) {
        List<CaseFile.Act> acts = known.acts.getOrDefault(Steps.START, List.of());
        List<CaseFile.Doing> open = in(Steps.START, known);
        boolean proposed = known.decision.state() == DecisionState.PROPOSED;
        return new CaseFile.Step(
                Steps.START,
                texts.step(Steps.START),
                "第十条、第十一条",
                proposed ? StepMark.NOW : StepMark.DONE,
                since(acts),
                proposed || acts.isEmpty() ? null : acts.get(acts.size() - 1).at(),
                List.of(),
                acts,
                List.of(),
                open);
    }

    private Stream<CaseFile.Step> steps(Known known) {
        Map<String, List<PlanRow>> rows = known.rows.stream().collect(Collectors.groupingBy(PlanRow::step));
        return Steps.ORDER.stream()
                .filter(rows::containsKey)
                .map(step -> step(step, rows.getOrDefault(step, List.of()), known));
    }

    private CaseFile.Step step(String process, List<PlanRow> rows, Known known) {
        List<CaseFile.Act> acts = known.acts.getOrDefault(process, List.of());
        List<CaseFile.Doing> open = in(process, known);
        boolean late = open.stream()
                .map(CaseFile.Doing::due)
                .anyMatch(due -> due != null && due.style().equals("late"));
        StepMark mark = StepMark.of(known.decision.state(), rows, !open.isEmpty(), late);
        return new CaseFile.Step(
                process,
                texts.step(process),
                rows.stream().map(row -> row.requirement().article()).distinct().collect(Collectors.joining("、")),
                mark,
                since(acts),
                mark == StepMark.DONE ? done(rows) : null,
                rows,
                acts,
                known.periods.getOrDefault(process, List.of()),
                open);
    }

    private static List<CaseFile.Doing> in(String step, Known known) {
        return known.doings.stream().filter(doing -> doing.step().equals(step)).toList();
    }

    private static @Nullable Instant since(List<CaseFile.Act> acts) {
        return acts.isEmpty() ? null : acts.get(0).at();
    }

    private static @Nullable Instant done(List<PlanRow> rows) {
        return rows.stream()
                .filter(row -> row.state() == PlanState.MET)
                .map(PlanRow::provenAt)
                .filter(java.util.Objects::nonNull)
                .map(Instant.class::cast)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
