package cn.majordecision.base.workflow.guard;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets the engine do what its list allows, what this room ordered, and timers that are due; everything else is refused, from
 * whichever interface it comes. One instance belongs to one chain of interceptors.
 */
final class CommandGuard extends CommandInterceptor {

    private static final NameList ALLOWED = NameList.of("guard/commands-allowed.txt");

    private final House house;
    private final RefusedCommands refusals;

    CommandGuard(House house, RefusedCommands refusals) {
        this.house = house;
        this.refusals = refusals;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            refusal(command).ifPresent(reason -> {
                throw new CommandRefused(reason);
            });
            return house.withoutOrders(() -> next.execute(command));
        } catch (RuntimeException failure) {
            refusals.note(command, failure);
            throw RefusedCommands.told(failure);
        }
    }

    private Optional<String> refusal(Command<?> command) {
        if (!allowed(command)) {
            return Optional.of("该操作（%s）不属于决策程序，任何人员不得直接进行。".formatted(name(command)));
        }
        return QueryExpressions.in(command) ? Optional.of("查询条件中不得使用表达式。") : Optional.empty();
    }

    private boolean allowed(Command<?> command) {
        return ALLOWED.has(command.getClass().getName())
                || house.ordered(command.getClass())
                || (command instanceof ExecuteJobsCmd && Context.getJobExecutorContext() != null);
    }

    static String name(Command<?> command) {
        return command.getClass().getSimpleName();
    }
}
