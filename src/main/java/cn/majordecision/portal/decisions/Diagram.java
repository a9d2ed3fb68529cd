package cn.majordecision.portal.decisions;

import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Gate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which parts of the drawn procedure are done and which are at work; the same facts as the list of steps (第二十九条). */
@Component
class Diagram {

    private final Gate gate;

    Diagram(Gate gate) {
        this.gate = gate;
    }

    /** The elements of the model to mark, and the steps in words. */
    public record Marks(String done, String now, String late, List<CaseFile.Step> steps) {}

    Marks of(Decision decision, CaseFile file) {
        boolean passed = file.past() || gate.cleared(decision.number());
        Stream<String> gateDone = passed && decided(file) ? Stream.of("Task_ClearForMeeting") : Stream.of();
        Stream<String> own = file.tasks().stream()
                .filter(doing -> doing.step().equals("Decision"))
                .map(doing -> "Task_" + doing.task().name());
        return new Marks(
                joined(Stream.concat(elements(file, StepMark.DONE), gateDone)),
                joined(Stream.concat(Stream.concat(elements(file, StepMark.NOW), elements(file, StepMark.REDO)), own)),
                joined(elements(file, StepMark.LATE)),
                file.steps());
    }

    /** A decision that ended without a meeting has not passed the gate. */
    private static boolean decided(CaseFile file) {
        return !StepMark.over(file.decision().state()) || !file.meetings().isEmpty();
    }

    private static Stream<String> elements(CaseFile file, StepMark mark) {
        return file.steps().stream().filter(step -> step.mark() == mark).map(step -> "CallActivity_" + step.process());
    }

    private static String joined(Stream<String> elements) {
        return elements.distinct().collect(Collectors.joining(" "));
    }
}
