package cn.majordecision.base.workflow;

import static cn.majordecision.base.workflow.DirectoryMatching.in;
import static cn.majordecision.base.workflow.DirectoryMatching.is;
import static cn.majordecision.base.workflow.DirectoryMatching.like;
import static cn.majordecision.base.workflow.DirectoryMatching.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryProperty;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine's question for groups, answered from roles, units, persons and substitutes. */
class DirectoryGroupQuery extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;

    DirectoryGroupQuery(Directory directory) {
        this.directory = directory;
    }

    DirectoryGroupQuery(Directory directory, CommandExecutor executor) {
        super(executor);
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page unused) {
        boolean byName = getOrderingProperties().stream()
                .anyMatch(order -> GroupQueryProperty.NAME.equals(order.getQueryProperty()));
        Function<Group, String> by = byName ? Group::getName : Group::getId;
        return page(found(), by, this);
    }

    private Stream<Group> found() {
        Stream<Group> candidates = userId == null ? directory.groups() : directory.groupsOf(userId);
        return candidates.filter(this::matches);
    }

    private boolean matches(Group group) {
        return is(id, group.getId())
                && in(ids, group.getId())
                && is(name, group.getName())
                && like(nameLike, group.getName())
                && is(type, group.getType())
                && tenantId == null
                && procDefId == null;
    }
}
