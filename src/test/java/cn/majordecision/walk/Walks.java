package cn.majordecision.walk;

import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.walk.Attempts.Filling;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Which attempts there are and how often each is made: about half are the lawful next step. */
final class Walks {

    private static final String[] PEOPLE = {
        "undertaker",
        "undertaker-2",
        "government-office",
        "expert",
        "expert-2",
        "expert-3",
        "risk-assessor",
        "market-regulator",
        "legality-reviewer",
        "legal-adviser",
        "legal-adviser-2",
        "meeting-secretary",
        "administrative-head",
        "archivist",
        "executor",
        "auditor",
        "system-admin"
    };

    /** Steps of the book's procedure from its beginning to its end, timers among them. */
    private static final int STEPS = 33;

    private Walks() {}

    /** How many lawful steps come first; the meeting and what surrounds it most often. */
    static Arbitrary<Integer> beginnings() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 14)),
                Tuple.of(5, Arbitraries.integers().between(15, 27)),
                Tuple.of(2, Arbitraries.integers().between(28, STEPS)));
    }

    static Arbitrary<Operation> operations() {
        return Arbitraries.frequencyOf(
                Tuple.of(42, Arbitraries.just(Step.LAWFUL)),
                Tuple.of(10, Combinators.combine(number(3), number(4)).as(Step::new)),
                Tuple.of(16, tries()),
                Tuple.of(6, time()),
                Tuple.of(7, texts()),
                Tuple.of(8, shortcuts()),
                Tuple.of(9, engine()),
                Tuple.of(4, people()),
                Tuple.of(8, Arbitraries.of(Lie.class)));
    }

    private static Arbitrary<Operation> tries() {
        return Combinators.combine(number(3), orNobody(), Arbitraries.of(Filling.class), number(19))
                .as(Attempts.Try::new);
    }

    private static Arbitrary<Operation> time() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(1, 40).map(Attempts.Wait::new)),
                Tuple.of(2, Arbitraries.of(true, false).map(Attempts.Fire::new)));
    }

    private static Arbitrary<Operation> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.of(Change.INSUBSTANTIAL, Change.SUBSTANTIVE).map(Attempts.AddDraft::new)),
                Tuple.of(3, Arbitraries.just(new Attempts.Confirm("legality-reviewer"))),
                Tuple.of(1, Arbitraries.of(PEOPLE).map(Attempts.Confirm::new)));
    }

    private static Arbitrary<Operation> shortcuts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(new Attempts.AskGate())),
                Tuple.of(2, Arbitraries.just(new Attempts.Place())),
                Tuple.of(2, Arbitraries.of(Outcome.class).map(Attempts.Decide::new)),
                Tuple.of(3, Arbitraries.of(DecisionState.class).map(Attempts.Move::new)),
                Tuple.of(1, Arbitraries.just(new Attempts.AskToWithdraw())));
    }

    private static Arbitrary<Operation> engine() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of(Engine.PROCESSES), orNobody())
                                .as(Engine.Begin::new)),
                Tuple.of(
                        3,
                        Combinators.combine(Arbitraries.of(Engine.PLACES), orNobody(), Arbitraries.of(true, false))
                                .as(Engine.MoveToken::new)),
                Tuple.of(
                        3,
                        Combinators.combine(Arbitraries.of(Engine.FLAGS), Arbitraries.of(true, false), orNobody())
                                .as(Engine.SetFlag::new)));
    }

    private static Arbitrary<Operation> people() {
        Arbitrary<String> anybody = Arbitraries.of(PEOPLE);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Combinators.combine(
                                        anybody, anybody, Arbitraries.integers().between(0, 40))
                                .as(Attempts.NameDeputy::new)),
                Tuple.of(1, Combinators.combine(anybody, anybody).as(Attempts.EndDeputy::new)),
                Tuple.of(1, anybody.map(Attempts.Close::new)));
    }

    /** A person, or as often nobody in particular. */
    private static Arbitrary<String> orNobody() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just("")), Tuple.of(1, Arbitraries.of(PEOPLE)));
    }

    private static Arbitrary<Integer> number(int last) {
        return Arbitraries.integers().between(0, last);
    }
}
